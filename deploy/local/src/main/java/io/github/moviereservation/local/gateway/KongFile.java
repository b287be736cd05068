package io.github.moviereservation.local.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The parts of Kong's declarative configuration that the local gateway understands. */
record KongFile(List<Service> services, List<Route> routes) {

    record Service(String name, String url, List<Route> routes) {}

    /** @param regexPriority patterns of a higher one are tried first */
    record Route(
            String name,
            List<String> paths,
            @JsonProperty("regex_priority") int regexPriority,
            @JsonProperty("strip_path") Boolean stripPath,
            List<Plugin> plugins) {

        Route {
            plugins = plugins == null ? List.of() : plugins;
        }
    }

    record Plugin(String name, PluginConfig config) {}

    record PluginConfig(
            @JsonProperty("status_code") int statusCode,
            @JsonProperty("content_type") String contentType,
            String body) {}

    KongFile {
        services = services == null ? List.of() : services;
        routes = routes == null ? List.of() : routes;
    }

    static KongFile read(Path file) throws IOException {
        return YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), KongFile.class);
    }
}
