package io.github.moviereservation.bench;

import io.github.moviereservation.testing.PostgresServer.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tables of seat- and ticket-service side by side in one database, for pgbench to make bookings in. */
final class BookingRows {

    private static final int SHOWTIMES = 1000;
    private static final int ROWS = 15;
    private static final int SEATS = 20;

    private static final List<String> FILL = List.of("""
            insert into seat.layout (id, rows) values (md5('bench')::uuid, '[]')""", """
            insert into seat.showtime (id, version, status, starts_at, timezone, currency, prices, layout_id)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'SCHEDULED',
                   now() + interval '7 days', 'Europe/Madrid', 'EUR', '{"STANDARD": 1200}', md5('bench')::uuid
            from generate_series(1, %d) n""".formatted(SHOWTIMES), """
            insert into seat.seat (showtime_id, seat)
            select t.id, chr(64 + row) || number
            from seat.showtime t, generate_series(1, %d) row, generate_series(1, %d) number""".formatted(ROWS, SEATS), """
            insert into ticket.showtime (id, version, movie_id, movie_title, theater_id, theater_name, theater_timezone,
                                         screen_id, screen_name, starts_at, ends_at, tariff, currency, language, format)
            select id, 1, id, 'Metropolis', id, 'Odeon', 'Europe/Madrid', id, 'Screen 1', starts_at,
                   starts_at + interval '2 hours', '{"prices": {"STANDARD": 1200}, "ticketTypes": []}', 'EUR', 'en', '2D'
            from seat.showtime""");

    private final Database database;

    BookingRows(Database database) {
        this.database = database;
    }

    void open() throws SQLException, IOException {
        migrate("seat");
        migrate("ticket");
        execute(FILL);
        execute(List.of("vacuum analyze"));
    }

    /** Bookings per second of the writes alone. */
    double pgbench(int clients, int seconds) throws Exception {
        Pgbench.run(
                database,
                clients,
                seconds,
                "booking.sql",
                Map.of("n", -1, "clients", clients, "rows", ROWS, "seats", SEATS));
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var result = statement.executeQuery("select count(*) from ticket.booking where status = 'CONFIRMED'");
            result.next();
            return result.getLong(1) / (double) seconds;
        }
    }

    private void migrate(String schema) throws SQLException, IOException {
        execute(List.of("create schema " + schema));
        try (var files = Files.list(Path.of(schema + "-service/src/main/resources/db/migration"));
                var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + schema);
            for (var file :
                    files.sorted(Comparator.comparing(BookingRows::version)).toList()) {
                statement.execute(Files.readString(file).replace("${appRole}", database.app()));
            }
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    private void execute(List<String> statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
    }
}
