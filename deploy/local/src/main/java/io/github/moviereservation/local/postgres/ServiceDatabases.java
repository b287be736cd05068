package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.CinemaService;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database per service, with a role that owns and migrates it and one that may only use what it holds. */
record ServiceDatabases(DatabaseAccess access) {

    void create(List<CinemaService> services) throws SQLException {
        try (var server = access.connect("postgres")) {
            for (var service : services) {
                role(server, service.ownerRole());
                role(server, service.appRole());
                database(server, service);
            }
        }
    }

    private void role(Connection server, String role) throws SQLException {
        var verb = exists(server, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        execute(server, "%s role %s login password '%s'".formatted(verb, role, access.passwordOf(role)));
    }

    private void database(Connection server, CinemaService service) throws SQLException {
        var name = service.database();
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s".formatted(name, service.ownerRole()));
        }
        execute(server, "revoke all on database %s from public".formatted(name));
        execute(server, "grant connect on database %s to %s".formatted(name, service.appRole()));
        try (var database = access.connect(name)) {
            var grant = "alter default privileges for role %s grant ".formatted(service.ownerRole());
            execute(database, "alter schema public owner to " + service.ownerRole());
            execute(database, "grant usage on schema public to " + service.appRole());
            execute(database, grant + "select, insert, update, delete on tables to " + service.appRole());
            execute(database, grant + "usage, select on sequences to " + service.appRole());
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
