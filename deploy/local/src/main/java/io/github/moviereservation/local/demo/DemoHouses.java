package io.github.moviereservation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.moviereservation.local.StartFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the demo theaters and their screens where they are missing. */
final class DemoHouses {

    private final CinemaApi api;

    DemoHouses(CinemaApi api) {
        this.api = api;
    }

    Optional<String> find(DemoTheater theater) throws StartFailed, InterruptedException {
        return named(api.list("/api/theaters"), theater.name());
    }

    String create(DemoTheater theater) throws StartFailed, InterruptedException {
        var found = find(theater);
        var id = found.isPresent()
                ? found.get()
                : api.create("/api/theaters", theater.toRequest()).path("id").asText();
        var screens = api.list("/api/theaters/" + id + "/screens");
        for (var screen : theater.screens()) {
            if (named(screens, screen.name()).isEmpty()) {
                api.create(
                        "/api/theaters/" + id + "/screens",
                        Map.of(
                                "name", screen.name(),
                                "formats", screen.formats(),
                                "layout", screen.shape().layout()));
            }
        }
        return id;
    }

    /** Ids of a theater's screens by name. */
    Map<String, String> screensOf(String theaterId) throws StartFailed, InterruptedException {
        return api.list("/api/theaters/" + theaterId + "/screens").stream()
                .collect(Collectors.toMap(
                        screen -> screen.path("name").asText(),
                        screen -> screen.path("id").asText(),
                        (first, again) -> first));
    }

    private static Optional<String> named(List<JsonNode> items, String name) {
        return items.stream()
                .filter(item -> item.path("name").asText().equals(name))
                .map(item -> item.path("id").asText())
                .findFirst();
    }
}
