package io.github.moviereservation.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param root the checkout, with the built services and the web app
 * @param home the folder of everything that is kept: databases, keys, logs
 * @param host the address that the gateway listens on
 * @param services those to start; fewer than all only while one of them is developed
 */
public record Settings(
        Path root,
        Path home,
        String host,
        int port,
        boolean demo,
        Optional<String> adminEmail,
        Optional<String> adminPassword,
        List<CinemaService> services) {

    private static final int DEFAULT_PORT = 8080;

    public static Settings of(Path root, Map<String, String> environment) throws StartFailed {
        return new Settings(
                root,
                Path.of(environment.getOrDefault(
                                "CINEMA_HOME", root.resolve(".local").toString()))
                        .toAbsolutePath()
                        .normalize(),
                environment.getOrDefault("CINEMA_HOST", "127.0.0.1"),
                port(environment.get("CINEMA_PORT")),
                flag("CINEMA_DEMO", environment.get("CINEMA_DEMO")),
                given(environment, "CINEMA_ADMIN_EMAIL"),
                given(environment, "CINEMA_ADMIN_PASSWORD"),
                CinemaService.parse(environment.get("CINEMA_SERVICES")));
    }

    private static int port(String value) throws StartFailed {
        try {
            var port = value == null ? DEFAULT_PORT : Integer.parseInt(value.strip());
            if (port > 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the message below says it
        }
        throw new StartFailed("CINEMA_PORT is not a port: " + value);
    }

    private static boolean flag(String name, String value) throws StartFailed {
        return switch (value) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartFailed(name + " is neither true nor false: " + value);
        };
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
