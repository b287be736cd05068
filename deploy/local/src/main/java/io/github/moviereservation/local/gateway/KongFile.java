package io.github.moviereservation.local.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The parts of Kong's declarative configuration that the local gateway understands. */
record KongFile(List<Service> services, List<Route> routes, List<Plugin> plugins) {

    private static final String SIZE_LIMIT = "request-size-limiting";

    record Service(String name, String url, List<Route> routes, List<Plugin> plugins) {

        Service {
            plugins = plugins == null ? List.of() : plugins;
        }
    }

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
            String body,
            @JsonProperty("allowed_payload_size") int allowedPayloadSize,
            @JsonProperty("size_unit") String sizeUnit) {

        /** Kong's megabytes are those of 1024 kilobytes. */
        private long allowedBytes() {
            if (!"megabytes".equals(sizeUnit)) {
                throw new IllegalArgumentException("The size unit " + sizeUnit + " is not supported");
            }
            return allowedPayloadSize * 1024L * 1024L;
        }
    }

    KongFile {
        services = services == null ? List.of() : services;
        routes = routes == null ? List.of() : routes;
        plugins = plugins == null ? List.of() : plugins;
    }

    /** The longest body that this service may get: its own plugin counts before the one for all. */
    long bodyLimitOf(String service) {
        return Stream.concat(
                        services.stream()
                                .filter(candidate -> candidate.name().equals(service))
                                .flatMap(found -> found.plugins().stream()),
                        plugins.stream())
                .filter(plugin -> plugin.name().equals(SIZE_LIMIT))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing limits the requests to " + service))
                .config()
                .allowedBytes();
    }

    static KongFile read(Path file) throws IOException {
        return YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), KongFile.class);
    }
}
