package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.extend;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hold after it was made: read, extended, released. */
@QuarkusTest
class HoldLifeTest {

    private static final String ANN = Tokens.customer("ann");
    private static final String BOB = Tokens.customer("bob");

    @Inject
    Showtimes showtimes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void aHoldIsItsOwnersAlone() {
        var id = held("ann", showtime, "A1");

        get(ANN, id).then().statusCode(200).body("id", is(id.toString())).body("seats", contains("A1"));
        get(BOB, id).then().spec(Problems.is(404, "not-found"));
        get(Tokens.admin("ada"), id).then().spec(Problems.is(404, "not-found"));
        extend(BOB, id).then().spec(Problems.is(404, "not-found"));
        release(BOB, id).then().spec(Problems.is(404, "not-found"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("HELD");
    }

    @Test
    void aHoldIsExtendedOnceByThreeMinutes() {
        var first = hold(ANN, showtime, "A1", "A2").then().extract();
        var id = UUID.fromString(first.path("id"));

        var extended = extend(ANN, id)
                .then()
                .statusCode(200)
                .body("extended", is(true))
                .extract();

        assertThat(Instant.parse(extended.path("expiresAt")))
                .isEqualTo(Instant.parse(first.path("expiresAt")).plus(3, ChronoUnit.MINUTES));
        assertThat(Database.rows(
                        "select distinct s.held_until = h.expires_at from seat s join hold h on h.id = s.hold_id where h.id = ?",
                        id))
                .containsExactly("t");
        extend(ANN, id).then().spec(Problems.is(409, "already-extended"));
    }

    @Test
    void anExpiredHoldCannotBeExtended() {
        var id = held("ann", showtime, "A1");
        Database.expire(id);

        extend(ANN, id).then().spec(Problems.is(410, "hold-expired"));
        get(ANN, id).then().statusCode(200).body("status", is("EXPIRED"));
    }

    @Test
    void aHoldIsNotExtendedOnceTheShowtimeHasStarted() {
        var id = held("ann", showtime, "A1");
        var before = get(ANN, id).<String>path("expiresAt");
        showtimes.start(showtime);

        extend(ANN, id).then().spec(Problems.is(410, "showtime-started"));

        get(ANN, id).then().body("status", is("ACTIVE"), "extended", is(false), "expiresAt", is(before));
    }

    @Test
    void aReleasedHoldFreesItsSeatsAndMayBeReleasedAgain() {
        var id = held("ann", showtime, "A1", "A2");

        release(ANN, id).then().statusCode(204);
        release(ANN, id).then().statusCode(204);

        get(ANN, id).then().body("status", is("RELEASED"));
        extend(ANN, id).then().spec(Problems.is(410, "hold-expired"));
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "FREE");
        held("bob", showtime, "A1", "A2");
    }

    @Test
    void releasingAHoldWhoseSeatSomebodyTookOverLeavesThatSeatAlone() {
        var old = held("ann", showtime, "A1", "A2");
        Database.expire(old);
        var taken = held("bob", showtime, "A2");

        release(ANN, old).then().statusCode(204);

        assertThat(Database.rows("select state, hold_id from seat where showtime_id = ? and seat = 'A2'", showtime))
                .containsExactly("HELD " + taken);
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @Test
    void aConfirmedHoldCannotBeReleasedByItsCustomer() {
        var id = held("ann", showtime, "A1");
        Calls.confirm(id, UUID.randomUUID(), "ann").then().statusCode(200);

        release(ANN, id).then().spec(Problems.is(409, "hold-confirmed"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("SOLD");
    }
}
