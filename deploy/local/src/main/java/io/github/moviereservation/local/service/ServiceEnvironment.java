package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Secrets;
import io.github.moviereservation.local.postgres.DatabaseAccess;
import io.github.moviereservation.local.rabbit.RabbitAccess;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told about its surroundings. */
public final class ServiceEnvironment {

    private final Path home;
    private final Map<CinemaService, Integer> ports;
    private final DatabaseAccess databases;
    private final RabbitAccess broker;
    private final Secrets secrets;
    private final AdminAccount admin;

    public ServiceEnvironment(
            Path home,
            Map<CinemaService, Integer> ports,
            DatabaseAccess databases,
            RabbitAccess broker,
            Secrets secrets,
            AdminAccount admin) {
        this.home = home;
        this.ports = new EnumMap<>(ports);
        this.databases = databases;
        this.broker = broker;
        this.secrets = secrets;
        this.admin = admin;
    }

    public int portOf(CinemaService service) {
        return ports.get(service);
    }

    public Map<String, String> of(CinemaService service) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(portOf(service)));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", databases.reactiveUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.appRole());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databases.passwordOf(service.appRole()));
        environment.put("QUARKUS_FLYWAY_USERNAME", service.ownerRole());
        environment.put("QUARKUS_FLYWAY_PASSWORD", databases.passwordOf(service.ownerRole()));
        environment.put("RABBITMQ_HOST", RabbitAccess.HOST);
        environment.put("RABBITMQ_PORT", String.valueOf(broker.port()));
        environment.put("RABBITMQ_USERNAME", broker.username());
        environment.put("RABBITMQ_PASSWORD", broker.password());
        environment.put("RABBITMQ_VIRTUAL_HOST", RabbitAccess.VIRTUAL_HOST);
        environment.put("CINEMA_JWKS_URL", url(CinemaService.USER) + "/api/auth/jwks");
        environment.put("CINEMA_SERVICE_SECRET", secrets.of("service-secret"));
        environment.putAll(own(service));
        return environment;
    }

    private Map<String, String> own(CinemaService service) {
        return switch (service) {
            case USER ->
                Map.of(
                        "CINEMA_KEYS_DIR", home.resolve("keys").toString(),
                        "CINEMA_ADMIN_EMAIL", admin.email(),
                        "CINEMA_ADMIN_PASSWORD", admin.password(),
                        "CINEMA_COOKIE_SECURE", "false");
            case TICKET ->
                Map.of(
                        "CINEMA_SEAT_URL", url(CinemaService.SEAT),
                        "CINEMA_TICKET_KEYS_DIR", home.resolve("ticket-keys").toString());
            default -> Map.of();
        };
    }

    private String url(CinemaService service) {
        return "http://127.0.0.1:" + portOf(service);
    }
}
