package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.asService;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.extendForPayment;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.holdAtTheCounter;
import static io.github.moviereservation.seat.support.Calls.holdForBooking;
import static io.github.moviereservation.seat.support.Calls.releaseForBooking;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Gate;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingHoldResourceTest {

    private final UUID booking = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void aCallerWithoutAServiceTokenIsRefused() {
        given().get("/internal/holds/{id}", UUID.randomUUID()).then().spec(Problems.is(401, "unauthorized"));
        given().header("X-Service-Token", "nonsense")
                .post("/internal/bookings/{id}/release", booking)
                .then()
                .spec(Problems.is(401, "unauthorized"));
        Calls.as(Tokens.admin("ada"))
                .get("/internal/holds/{id}", UUID.randomUUID())
                .then()
                .spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void aHoldForABookingNamesEachSeatsKindAndPrice() {
        var id = UUID.randomUUID();

        holdForBooking(id, "ann", showtime, "B2", "A1")
                .then()
                .statusCode(201)
                .body("id", is(id.toString()))
                .body("showtimeId", is(showtime.toString()))
                .body("userId", is(Tokens.idOf("ann").toString()))
                .body("status", is("ACTIVE"))
                .body("seats", contains("A1", "B2"))
                .body("lines[0]", is(Map.of("seat", "A1", "kind", "STANDARD", "price", 1200)))
                .body("lines[1]", is(Map.of("seat", "B2", "kind", "PREMIUM", "price", 1600)))
                .body("total", is(2800))
                .body("currency", is("EUR"));
        asService().get("/internal/holds/{id}", id).then().statusCode(200).body("total", is(2800));
    }

    @Test
    void theSameHoldIdAnswersTheSameHold() {
        var id = UUID.randomUUID();
        var first = holdForBooking(id, "ann", showtime, "A1", "A2")
                .then()
                .statusCode(201)
                .extract();

        var again = holdForBooking(id, "ann", showtime, "A2", "A1")
                .then()
                .statusCode(201)
                .extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD");
        holdForBooking(id, "ann", showtime, "A3").then().spec(Problems.is(409, "hold-id-used"));
        holdForBooking(id, "bob", showtime, "A1", "A2").then().spec(Problems.is(409, "hold-id-used"));
    }

    @RepeatedTest(5)
    void theSameHoldIdAtTheSameMomentIsOneHold() throws Exception {
        var id = UUID.randomUUID();

        var answers =
                Race.of(8, () -> holdForBooking(id, "ann", showtime, "A1", "A2").statusCode());

        assertThat(answers).containsOnly(201);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD");
    }

    @RepeatedTest(5)
    void theSameHoldIdForOtherSeatsAtTheSameMomentIsOneHold() throws Exception {
        var id = UUID.randomUUID();
        var actions = IntStream.rangeClosed(1, 8)
                .<Callable<Integer>>mapToObj(seat ->
                        () -> holdForBooking(id, "ann", showtime, "A" + seat).statusCode())
                .toList();

        var answers = Gate.race(showtime, actions);

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(Database.rows("select seat from seat where showtime_id = ? and state = 'HELD'", showtime))
                .containsExactly("A" + (answers.indexOf(201) + 1));
    }

    @Test
    void aCustomersOpenHoldsAreLimitedAndThoseOfTheCounterAreNot() {
        held("ann", showtime, "A1");
        holdForBooking(UUID.randomUUID(), "ann", showtime, "A2").then().statusCode(201);

        holdForBooking(UUID.randomUUID(), "ann", showtime, "A3").then().spec(Problems.is(409, "too-many-holds"));
        holdForBooking(UUID.randomUUID(), "bob", showtime, "A4").then().statusCode(201);

        holdAtTheCounter(UUID.randomUUID(), "ann", showtime, "A3").then().statusCode(201);
    }

    @Test
    void theRulesOfAHoldApply() {
        held("bob", showtime, "A1");

        holdForBooking(UUID.randomUUID(), "ann", showtime, "A1", "A2")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A1"));
        holdForBooking(UUID.randomUUID(), "ann", showtime, "Z1").then().spec(Problems.is(404, "unknown-seat"));
        holdForBooking(UUID.randomUUID(), "ann", UUID.randomUUID(), "A1").then().spec(Problems.is(404, "not-found"));
        holdForBooking(UUID.randomUUID(), "ann", showtimes.started(), "A1")
                .then()
                .spec(Problems.is(410, "showtime-started"));
        holdForBooking(UUID.randomUUID(), "ann", showtime).then().spec(Problems.is(400, "invalid-input"));
        asService().body("{}").post("/internal/holds").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anUnknownHoldIsNotFound() {
        var unknown = UUID.randomUUID();

        asService().get("/internal/holds/{id}", unknown).then().spec(Problems.is(404, "not-found"));
        extendForPayment(unknown, booking).then().spec(Problems.is(404, "not-found"));
        confirm(unknown, booking, "ann").then().spec(Problems.is(404, "not-found"));
        releaseForBooking(unknown).then().statusCode(204);
    }

    @Test
    void aPaymentExtendsAHoldOnceBesidesItsCustomer() {
        var id = held("ann", showtime, "A1");
        Calls.extend(Tokens.customer("ann"), id).then().statusCode(200);
        var before = expiryOf(id);

        extendForPayment(id, booking).then().statusCode(200);
        extendForPayment(id, booking).then().statusCode(200);

        assertThat(expiryOf(id)).isEqualTo(before.plus(3, ChronoUnit.MINUTES));
    }

    /** Its first payment was declined, and the hold stayed the customer's. */
    @Test
    void anotherBookingOfTheSameHoldGetsItAsItIs() {
        var id = held("ann", showtime, "A1");
        extendForPayment(id, booking).then().statusCode(200);
        var before = expiryOf(id);

        extendForPayment(id, UUID.randomUUID()).then().statusCode(200);

        assertThat(expiryOf(id)).isEqualTo(before);
    }

    @Test
    void anExpiredHoldIsNotExtendedForAPayment() {
        var id = held("ann", showtime, "A1");
        Database.expire(id);

        extendForPayment(id, booking).then().spec(Problems.is(410, "hold-expired"));
    }

    private static Instant expiryOf(UUID hold) {
        return Instant.parse(asService().get("/internal/holds/{id}", hold).path("expiresAt"));
    }
}
