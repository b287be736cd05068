package io.github.moviereservation.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The eight services, in the order in which they start. */
public enum CinemaService {
    USER,
    MOVIE,
    THEATER,
    SHOWTIME,
    SEAT,
    TICKET,
    REPORTING,
    NOTIFICATION;

    /** The short name, as in {@code user_db}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its folder, its process and its host in the cluster. */
    public String folder() {
        return shortName() + "-service";
    }

    public String database() {
        return shortName() + "_db";
    }

    public String ownerRole() {
        return shortName() + "_owner";
    }

    public String appRole() {
        return shortName() + "_app";
    }

    public Path jar(Path root) {
        return root.resolve(folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** All of them, or those that a comma-separated list of short names gives; {@code none} for the servers alone. */
    public static List<CinemaService> parse(String names) throws StartFailed {
        if (names == null || names.isBlank()) {
            return List.of(values());
        }
        if (names.equals("none")) {
            return List.of();
        }
        try {
            return Arrays.stream(names.split(","))
                    .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StartFailed("CINEMA_SERVICES names an unknown service: " + names, e);
        }
    }
}
