package io.github.moviereservation.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a database, a broker and keys of its own, by the names that a deployment uses. */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private static PostgresServer.Database database;

    /** The database of this test run. */
    public static PostgresServer.Database database() {
        return database;
    }

    @Override
    public Map<String, String> start() {
        database = PostgresServer.start().newDatabase();
        var rabbit = RabbitServer.start();
        var virtualHost = rabbit.newVirtualHost();
        Broker.connect(rabbit, virtualHost);

        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.app());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.flyway.username", database.owner());
        config.put("quarkus.flyway.password", database.password());
        config.put("rabbitmq-host", rabbit.host());
        config.put("rabbitmq-port", String.valueOf(rabbit.port()));
        config.put("rabbitmq-username", rabbit.username());
        config.put("rabbitmq-password", rabbit.password());
        config.put("rabbitmq-virtual-host", virtualHost);
        config.put("cinema.jwks-url", Tokens.jwksFile().toUri().toString());
        config.put("cinema.service-secret", Tokens.SERVICE_SECRET);
        return config;
    }

    @Override
    public void stop() {
        Broker.disconnect();
    }
}
