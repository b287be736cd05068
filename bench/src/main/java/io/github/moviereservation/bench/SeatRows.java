package io.github.moviereservation.bench;

import io.github.moviereservation.testing.PostgresServer.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The rows of seat-service: fills them, counts them, and lets pgbench work on them. */
final class SeatRows {

    private static final String LAYOUT = """
            insert into layout (id, rows)
            select md5('bench')::uuid, jsonb_agg(jsonb_build_object('label', chr(64 + row), 'seats',
                (select jsonb_agg(jsonb_build_object('number', number, 'kind', 'STANDARD') order by number)
                 from generate_series(1, %2$d) number)) order by row)
            from generate_series(1, %1$d) row""";

    private static final String SHOWTIMES = """
            insert into showtime (id, version, status, starts_at, timezone, currency, prices, layout_id)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'SCHEDULED',
                   now() + interval '7 days', 'Europe/Madrid', 'EUR', '{"STANDARD": 1200}', md5('bench')::uuid
            from generate_series(1, %d) n""";

    private static final String SEATS = """
            insert into seat (showtime_id, seat)
            select t.id, chr(64 + row) || number
            from showtime t, generate_series(1, %d) row, generate_series(1, %d) number""";

    /** The ledger of a seat must count its versions without a gap and end with its state. */
    private static final String DIFFERENCES = """
            select count(*) filter (where s.version <> coalesce(l.entries, 0) or s.version <> coalesce(l.newest, 0)),
                   count(*) filter (where s.state <> coalesce(l.state, 'FREE') or s.hold_id is distinct from l.hold_id)
            from seat s
            left join (select showtime_id, seat, count(*) as entries, max(version) as newest,
                              (array_agg(state order by version desc))[1] as state,
                              (array_agg(hold_id order by version desc))[1] as hold_id
                       from seat_ledger
                       group by showtime_id, seat) l on l.showtime_id = s.showtime_id and l.seat = s.seat""";

    private static final String DOUBLE_HELD = """
            select count(*)
            from (select unnest(seats) as seat, showtime_id
                  from hold
                  where status in ('ACTIVE', 'CONFIRMED') and expires_at > now()) held
            group by showtime_id, seat
            having count(*) > 1""";

    private final Database database;

    SeatRows(Database database) {
        this.database = database;
    }

    void open(int showtimes, int rows, int seats) throws SQLException {
        execute(
                "truncate showtime, layout, seat, hold, seat_ledger, seat_sale, outbox_event cascade",
                LAYOUT.formatted(rows, seats),
                SHOWTIMES.formatted(showtimes),
                SEATS.formatted(rows, seats));
        execute("vacuum analyze");
    }

    /** Holds per second of one statement per hold. */
    double pgbench(int showtimes, int rows, int seats, int seconds) throws Exception {
        var before = count("select count(*) from hold");
        Pgbench.run(database, 64, seconds, "hold.sql", Map.of("showtimes", showtimes, "rows", rows, "seats", seats));
        return (count("select count(*) from hold") - before) / (double) seconds;
    }

    /** Says so when rows do not agree. */
    String invariants() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var differences = statement.executeQuery(DIFFERENCES);
            differences.next();
            var gaps = differences.getLong(1);
            var states = differences.getLong(2);
            var doubled = 0;
            var doubleHeld = statement.executeQuery(DOUBLE_HELD);
            while (doubleHeld.next()) {
                doubled++;
            }
            return "%d seats held or sold twice, %d ledger gaps, %d seats that differ from the ledger"
                    .formatted(doubled, gaps, states);
        }
    }

    long count(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var result = statement.executeQuery(sql);
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
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
