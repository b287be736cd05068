package io.github.moviereservation.seat.domain.upkeep;

import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sweeps that run when a test wants them, of two holds each. */
@QuarkusTest
@TestProfile(FewAtATimeSweepTest.FewAtATime.class)
class FewAtATimeSweepTest {

    public static class FewAtATime implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seat.sweep.every", "1h", "seat.sweep.batch", "2", "seat.lane.longest-wait", "50ms");
        }
    }

    private static final int MOST_SWEEPS = 60;

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    @Test
    void holdsThatCannotBeEndedKeepNoOtherFromIt() throws Exception {
        var showtime = showtimes.open();
        var stuck = List.of(held("ann", showtime, "A1"), held("ann", showtime, "A2"));
        stuck.forEach(Database::expire);
        var later = held("bob", showtime, "B1");
        Database.expire(later);

        try (var elsewhere = Database.asOwner()) {
            elsewhere.setAutoCommit(false);
            Database.rows(
                    elsewhere,
                    "select 1 from seat where showtime_id = ? and seat in ('A1', 'A2') for update",
                    showtime);
            for (int i = 0; i < MOST_SWEEPS && !Database.statusOf(later).equals("EXPIRED"); i++) {
                Showtimes.await(sweeper.sweep());
            }
            elsewhere.rollback();
        }

        assertThat(Database.statusOf(later)).isEqualTo("EXPIRED");
    }

    @Test
    void anExpiredHoldIsOnTheMapUntilItIsSweptAndKeepsNobodyFromItsSeats() {
        var showtime = showtimes.open();
        var old = held("ann", showtime, "A1", "A2");
        Database.expire(old);
        assertThat(stateOnTheMap(showtime, 0)).isEqualTo("HELD");

        var next = held("bob", showtime, "A2");
        sweepAll();

        assertThat(stateOnTheMap(showtime, 0)).isEqualTo("FREE");
        assertThat(stateOnTheMap(showtime, 1)).isEqualTo("HELD");
        assertThat(Database.statusOf(old)).isEqualTo("EXPIRED");
        assertThat(Database.statusOf(next)).isEqualTo("ACTIVE");
    }

    private void sweepAll() {
        for (int i = 0; i < MOST_SWEEPS && !due().isEmpty(); i++) {
            Showtimes.await(sweeper.sweep());
        }
    }

    private static List<String> due() {
        return Database.rows("select id from hold where status = 'ACTIVE' and expires_at <= now()");
    }

    private static String stateOnTheMap(UUID showtime, int seat) {
        return map(showtime).getString("seats[%d].state".formatted(seat));
    }
}
