package io.github.moviereservation.local;

import io.github.moviereservation.local.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases of a stack: read with their services' own roles, changed with their owners'. */
final class Books {

    /** The line of {@code postmaster.pid} with the port. */
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Secrets secrets;

    Books(Path home) {
        this.home = home;
        this.secrets = new Secrets(home);
    }

    /** One text per row, sorted; the query has one column of text. */
    List<String> rows(CinemaService service, String query) {
        try (var connection = connect(service, service.appRole());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            rows.sort(null);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service.database() + ": " + query, e);
        }
    }

    /** As a migration could: tables, triggers, rows. */
    void change(CinemaService service, String command) {
        try (var connection = connect(service, service.ownerRole());
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(service.database() + ": " + command, e);
        }
    }

    private Connection connect(CinemaService service, String role) throws SQLException {
        var access = new DatabaseAccess(port(), secrets);
        return DriverManager.getConnection(access.jdbcUrl(service.database()), role, access.passwordOf(role));
    }

    private int port() {
        var file = home.resolve("postgres/data/postmaster.pid");
        try {
            return Integer.parseInt(Files.readAllLines(file).get(PORT_LINE).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
