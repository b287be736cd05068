package io.github.moviereservation.local;

import io.github.moviereservation.local.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the databases of a stack, each with its service's own role. */
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
        var access = new DatabaseAccess(port(), secrets);
        var role = service.appRole();
        try (var connection =
                        DriverManager.getConnection(access.jdbcUrl(service.database()), role, access.passwordOf(role));
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

    private int port() {
        var file = home.resolve("postgres/data/postmaster.pid");
        try {
            return Integer.parseInt(Files.readAllLines(file).get(PORT_LINE).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
