package io.github.moviereservation.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL 18 server for tests: the shared one of the run, a container, or an embedded server. */
public record PostgresServer(String host, int port, String username, String password) {

    static final String SHARED = "CINEMA_TEST_POSTGRES";

    /** A database with an owner role, which migrates, and an app role with no more rights than a service needs. */
    public record Database(String name, String host, int port, String password) {

        public String owner() {
            return name + "_owner";
        }

        public String app() {
            return name + "_app";
        }

        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        public String reactiveUrl() {
            return "postgresql://" + host + ":" + port + "/" + name;
        }
    }

    /** The server that the whole run shares, or a new one that ends with this JVM. */
    public static PostgresServer start() {
        var shared = System.getenv(SHARED);
        if (shared != null) {
            var parts = shared.split(":", 4);
            return new PostgresServer(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
        }
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static PostgresServer container() {
        var container =
                new PostgreSQLContainer("postgres:18-alpine").withCommand("postgres", "-c", "max_connections=300");
        container.start();
        return new PostgresServer(
                container.getHost(), container.getMappedPort(5432), container.getUsername(), container.getPassword());
    }

    /** The library turns durability off; acknowledged rows must survive a crash here as they do in production. */
    private static PostgresServer embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_connections", "300")
                    .start();
            return new PostgresServer("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String asEnvironment() {
        return SHARED + "=" + String.join(":", host, String.valueOf(port), username, password);
    }

    public Database newDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var database = new Database(name, host, port, UUID.randomUUID().toString());
        var login = " login password '" + database.password() + "'";
        execute(
                "postgres",
                List.of(
                        "create role " + database.owner() + login,
                        "create role " + database.app() + login,
                        "create database " + name + " owner " + database.owner()));
        var grant = "alter default privileges for role " + database.owner() + " grant ";
        execute(
                name,
                List.of(
                        "alter schema public owner to " + database.owner(),
                        grant + "select, insert, update, delete on tables to " + database.app(),
                        grant + "usage, select on sequences to " + database.app()));
        return database;
    }

    private void execute(String databaseName, List<String> statements) {
        var url = "jdbc:postgresql://" + host + ":" + port + "/" + databaseName;
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Test database could not be made", e);
        }
    }
}
