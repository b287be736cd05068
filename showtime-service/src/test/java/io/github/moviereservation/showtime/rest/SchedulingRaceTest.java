package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.batch;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingRaceTest {

    private static final int ADMINS = 8;

    private final Catalogue catalogue = new Catalogue().publish();

    @RepeatedTest(5)
    void ofManyAdminsRacingForOneTimeExactlyOneWins() throws Exception {
        scheduled(plan(catalogue, TOMORROW));
        var next = new AtomicInteger();

        var answers = Race.of(
                ADMINS,
                () -> schedule(plan(catalogue, TOMORROW.plus(Duration.ofHours(6).plusMinutes(next.getAndIncrement()))))
                        .statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(ADMINS - 1);
    }

    @RepeatedTest(5)
    void movingAndSchedulingIntoOneGapLetsOneIn() throws Exception {
        var moving = scheduled(plan(catalogue, TOMORROW));
        var gap = TOMORROW.plus(Duration.ofHours(8));
        var turn = new AtomicInteger();

        var answers = Race.of(
                ADMINS,
                () -> turn.getAndIncrement() % 2 == 0
                        ? change(moving, plan(catalogue, gap.plus(Duration.ofMinutes(turn.get()))))
                                .statusCode()
                        : schedule(plan(catalogue, gap)).statusCode());

        assertThat(answers).allMatch(status -> List.of(200, 201, 409).contains(status));
        assertThat(answers.stream().filter(status -> status == 201).count()).isLessThanOrEqualTo(1);
        assertThat(overlaps()).isZero();
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        var id = scheduled(plan(catalogue, TOMORROW));

        assertThatThrownBy(() -> copyInDatabase(id)).hasMessageContaining("showtime_overlap");
    }

    /** Neither sees the other's row: only the constraint can tell. */
    @RepeatedTest(3)
    void ofTwoWritersAtOnceTheDatabaseLetsOneIn() throws Exception {
        var id = scheduled(plan(catalogue, TOMORROW));
        cancelInDatabase(id);

        var answers = Race.of(2, () -> {
            try {
                copyInDatabase(id);
                return "in";
            } catch (SQLException e) {
                return "out";
            }
        });

        assertThat(answers).containsExactlyInAnyOrder("in", "out");
        assertThat(overlaps()).isZero();
    }

    @RepeatedTest(3)
    void batchesThatShareATimeNeverMix() throws Exception {
        var second = UUID.randomUUID();
        Broker.publish(catalogue.secondScreenSaved(second, Catalogue.rowOf("STANDARD")));
        scheduled(with(plan(catalogue, TOMORROW), "screenId", second));
        var evening = TOMORROW.plus(Duration.ofHours(8));
        var here = plan(catalogue, evening);
        var there = with(here, "screenId", second);
        var turn = new AtomicInteger();

        var answers = Race.of(
                ADMINS,
                () -> batch(turn.getAndIncrement() % 2 == 0 ? List.of(here, there) : List.of(there, here))
                        .statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 422)
                .hasSize(ADMINS - 1);
        assertThat(overlaps()).isZero();
    }

    private int overlaps() throws SQLException {
        var sql = """
                select count(*) from showtime a join showtime b on a.screen_id = b.screen_id and a.id < b.id
                where a.screen_id = '%s' and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
                  and a.status = 'SCHEDULED' and b.status = 'SCHEDULED'""".formatted(catalogue.screen);
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void cancelInDatabase(UUID id) throws SQLException {
        try (var connection = connect()) {
            connection.createStatement().execute("update showtime set status = 'CANCELLED' where id = '" + id + "'");
        }
    }

    private static void copyInDatabase(UUID id) throws SQLException {
        var sql = """
                insert into showtime
                select gen_random_uuid(), version, movie_id, theater_id, screen_id, layout_id,
                       starts_at + interval '1 hour', ends_at, local_date, prices, currency, ticket_types, language, format,
                       'SCHEDULED'
                from showtime where id = '%s'""".formatted(id);
        try (var connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        var database = Infrastructure.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
    }
}
