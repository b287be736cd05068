package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the server listens and the passwords of its roles. */
public record DatabaseAccess(int port, Secrets secrets) {

    static final String SUPERUSER = "postgres";

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String passwordOf(String role) {
        return secrets.of("postgres-" + role);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, passwordOf(SUPERUSER));
    }
}
