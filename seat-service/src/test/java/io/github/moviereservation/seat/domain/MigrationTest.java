package io.github.moviereservation.seat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.testing.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database that was in use before rooms were shared and single seats were protected. */
@TestInstance(Lifecycle.PER_CLASS)
class MigrationTest {

    private static final String SHOWTIME = "00000000-0000-7000-8000-00000000000";
    private static final String HOLD = "00000000-0000-7000-8000-0000000000f";
    private static final String BOOKING = "00000000-0000-7000-8000-0000000000b1";

    private PostgresServer.Database database;

    @BeforeAll
    void migrateADatabaseInUse() throws SQLException {
        database = PostgresServer.start().newDatabase();
        migrate("1");
        for (var showtime : List.of(1, 2)) {
            execute("""
                    insert into showtime (id, version, status, starts_at, timezone, currency, prices)
                    values ('%s%d', 4, 'SCHEDULED', '2026-12-01T20:00Z', 'Europe/Madrid', 'EUR', '{"STANDARD": 900}')
                    """.formatted(SHOWTIME, showtime));
            execute("""
                    insert into seat (showtime_id, seat, row_label, number, kind)
                    values ('%1$s%2$d', 'A1', 'A', 1, 'STANDARD'), ('%1$s%2$d', 'A2', 'A', 2, 'STANDARD'),
                           ('%1$s%2$d', 'A4', 'A', 4, 'WHEELCHAIR'), ('%1$s%2$d', 'B1', 'B', 1, 'PREMIUM'),
                           ('%1$s%2$d', 'AA10', 'AA', 10, 'STANDARD'), ('%1$s%2$d', 'AA9', 'AA', 9, 'STANDARD')
                    """.formatted(SHOWTIME, showtime));
        }
        execute("insert into showtime (id, version, status) values ('%s3', 2, 'CANCELLED')".formatted(SHOWTIME));
        execute("""
                update seat set state = 'SOLD', hold_id = '%s1', booking_id = '%s', version = 2
                where showtime_id = '%s1' and seat = 'A2'""".formatted(HOLD, BOOKING, SHOWTIME));
        execute("insert into seat_sale (showtime_id, seat, booking_id) values ('%s1', 'A2', '%s')"
                .formatted(SHOWTIME, BOOKING));
        execute("""
                update seat set state = 'HELD', hold_id = '%s2', held_until = '2026-12-01T19:00Z', version = 7
                where showtime_id = '%s1' and seat = 'A4'""".formatted(HOLD, SHOWTIME));
        execute("update seat set version = 8 where showtime_id = '%s1' and seat = 'B1'".formatted(SHOWTIME));
        execute("""
                insert into hold (id, showtime_id, user_id, seats, lines, currency, status, expires_at, booking_id)
                values ('%1$s1', '%2$s1', '%1$s9', '{A2}', '[{"seat": "A2", "kind": "STANDARD", "price": 900}]', 'EUR',
                        'CONFIRMED', now(), '%3$s'),
                       ('%1$s2', '%2$s1', '%1$s9', '{A4}', '[]', 'EUR', 'ACTIVE', '2026-12-01T19:00Z', null)
                """.formatted(HOLD, SHOWTIME, BOOKING));
        migrate("latest");
    }

    @Test
    void everySeatKeepsItsStateAndVersion() throws SQLException {
        assertThat(rows("""
                        select seat, state, version, hold_id, booking_id, held_until at time zone 'UTC' from seat
                        where showtime_id = '%s1' order by seat""".formatted(SHOWTIME)))
                .containsExactly(
                        "A1 FREE 0 null null null",
                        "A2 SOLD 2 %s1 %s null".formatted(HOLD, BOOKING),
                        "A4 HELD 7 %s2 null 2026-12-01 19:00:00".formatted(HOLD),
                        "AA10 FREE 0 null null null",
                        "AA9 FREE 0 null null null",
                        "B1 FREE 8 null null null");
        assertThat(rows("select count(*) from seat")).containsExactly("12");
    }

    @Test
    void seatsStandWhereTheyStoodWithGapsBetween() throws SQLException {
        assertThat(rows("""
                        select r.row ->> 'label', s.seat ->> 'number', s.seat ->> 'kind'
                        from showtime t
                        join layout l on l.id = t.layout_id
                        cross join jsonb_array_elements(l.rows) with ordinality r(row, place)
                        cross join jsonb_array_elements(r.row -> 'seats') with ordinality s(seat, place)
                        where t.id = '%s1' order by r.place, s.place""".formatted(SHOWTIME)))
                .containsExactly(
                        "A 1 STANDARD",
                        "A 2 STANDARD",
                        "A 3 null",
                        "A 4 WHEELCHAIR",
                        "B 1 PREMIUM",
                        "AA 9 STANDARD",
                        "AA 10 STANDARD");
    }

    @Test
    void showtimesInTheSameRoomShareIt() throws SQLException {
        assertThat(rows("select count(*) from layout")).containsExactly("1");
        assertThat(rows("select id from showtime where layout_id is null")).containsExactly(SHOWTIME + "3");
        assertThat(rows("select distinct revision, version from showtime where layout_id is not null"))
                .containsExactly("2 4");
    }

    @Test
    void noShowtimeLeavesSeatsAloneAnyMore() throws SQLException {
        assertThat(rows("select distinct lone_seat_rule from showtime")).containsExactly("t");
    }

    @Test
    void whatWasSoldCountsAsBooked() throws SQLException {
        assertThat(rows("select showtime_id, seat, booking_id from booked_seat"))
                .containsExactly("%s1 A2 %s".formatted(SHOWTIME, BOOKING));
        assertThat(rows("select id, status, booking_id from hold order by id"))
                .containsExactly("%s1 CONFIRMED %s".formatted(HOLD, BOOKING), "%s2 ACTIVE null".formatted(HOLD));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.password())
                .placeholders(Map.of("appRole", database.app()))
                .target(target)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password())) {
            return Database.rows(connection, sql);
        }
    }
}
