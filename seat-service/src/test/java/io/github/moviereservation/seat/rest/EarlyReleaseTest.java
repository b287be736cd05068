package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.asService;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.extendForPayment;
import static io.github.moviereservation.seat.support.Calls.holdForBooking;
import static io.github.moviereservation.seat.support.Calls.releaseForBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** ticket-service gives a hold up that it has no answer about, and the release overtakes the hold. */
@QuarkusTest
class EarlyReleaseTest {

    private final UUID booking = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    @Inject
    Lanes lanes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void aHoldThatWasReleasedBeforeItCameIsRefused() {
        releaseForBooking(id).then().statusCode(204);

        holdForBooking(id, "ann", showtime, "A1").then().spec(Problems.is(410, "hold-expired"));

        releaseForBooking(id).then().statusCode(204);
        holdForBooking(id, "ann", showtime, "A1").then().spec(Problems.is(410, "hold-expired"));
        asService().get("/internal/holds/{id}", id).then().spec(Problems.is(404, "not-found"));
        Calls.get(Tokens.customer("ann"), id).then().spec(Problems.is(404, "not-found"));
        extendForPayment(id, booking).then().spec(Problems.is(404, "not-found"));
        confirm(id, booking, "ann").then().spec(Problems.is(404, "not-found"));
        assertThat(Database.story(showtime, "A1")).isEmpty();
    }

    @Test
    void aHoldThatIsReleasedWhileItWaitsIsRefusedAloneOfAll() throws Exception {
        try (var elsewhere = Database.asService()) {
            elsewhere.setAutoCommit(false);
            Database.rows(elsewhere, "select 1 from seat where showtime_id = ? and seat < 'A3' for update", showtime);
            var waiting = new FutureTask<>(() -> Race.of(List.<Callable<Integer>>of(
                    () -> holdForBooking(id, "ann", showtime, "A1").statusCode(),
                    () -> holdForBooking(UUID.randomUUID(), "bob", showtime, "A2")
                            .statusCode())));
            Thread.startVirtualThread(waiting);
            await().pollInterval(Duration.ofMillis(5)).until(() -> lanes.underWay() >= 2);

            releaseForBooking(id).then().statusCode(204);
            elsewhere.rollback();

            assertThat(waiting.get()).containsExactly(410, 201);
        }
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("HELD");
    }

    @RepeatedTest(5)
    void aHoldAndItsReleaseAtTheSameMomentKeepNoSeat() throws Exception {

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> holdForBooking(id, "ann", showtime, "A1").statusCode(),
                () -> releaseForBooking(id).statusCode()));

        assertThat(answers.getFirst()).isIn(201, 410);
        assertThat(answers.getLast()).isEqualTo(204);
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
        assertThat(Database.statusOf(id)).isEqualTo("RELEASED");
    }
}
