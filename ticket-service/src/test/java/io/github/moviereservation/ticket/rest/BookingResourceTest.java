package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingResourceTest extends BookingTest {

    @Test
    void aHoldBecomesAConfirmedBookingWithTickets() {
        var order = fromHold(hold("P1", "P2"), "tok_ok");
        order.put("types", Map.of("P2", "CHILD"));

        var booking = book(order)
                .then()
                .statusCode(201)
                .body(
                        "status", is("CONFIRMED"),
                        "reference", matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"),
                        "seats", contains("P1", "P2"),
                        "tickets.seat", contains("P1", "P2"),
                        "tickets.type", contains("ADULT", "CHILD"),
                        "tickets[0].code", matchesPattern("[0-9A-HJKMNP-TV-Z]{170,176}"),
                        "lines.price", contains(1600, 960),
                        "lines.kind", contains("PREMIUM", "PREMIUM"),
                        "total", is(2560),
                        "currency", is("EUR"),
                        "refund", nullValue(),
                        "showtime.id", is(showtime.toString()),
                        "showtime.movie.title", is("Metropolis"),
                        "showtime.theater.timezone", is("Europe/Madrid"),
                        "showtime.screen.name", is("Screen 1"),
                        "showtime.language", is("en"),
                        "showtime.format", is("2D"))
                .extract();

        var id = UUID.fromString(booking.path("id"));
        assertThat(seats.book.buyerOf(showtime, "P1")).isEqualTo(id);
        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
        assertThat(get(id).asString()).isEqualTo(booking.asString());
    }

    @Test
    void seatsAreBookedInOneCall() {
        var order = ofSeats("tok_ok", "A1", "A2");
        order.put("types", Map.of("A1", "CHILD"));

        book(order)
                .then()
                .statusCode(201)
                .body("status", is("CONFIRMED"), "seats", contains("A1", "A2"), "total", is(720 + 1200));

        assertThat(seats.book.buyerOf(showtime, "A2")).isNotNull();
    }

    @Test
    void confirmedAndCancelledBookingsAndRefundsAreCounted() {
        var confirmed = counted("cinema_bookings_total{result=\"confirmed\"}");
        var cancelled = counted("cinema_bookings_total{result=\"cancelled\"}");
        var refunded = counted("cinema_refunds_total");

        cancel(booked("A1")).then().statusCode(200);

        assertThat(counted("cinema_bookings_total{result=\"confirmed\"}")).isGreaterThan(confirmed);
        assertThat(counted("cinema_bookings_total{result=\"cancelled\"}")).isGreaterThan(cancelled);
        assertThat(counted("cinema_refunds_total")).isGreaterThan(refunded);
    }

    private static double counted(String metric) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void callsToSeatServiceCarryAServiceToken() {
        booked("A1");

        assertThat(seats.tokens()).allMatch(token -> token.split("\\.").length == 3);
    }

    @Test
    void aQuoteSaysWhatTheSeatsOfAHoldCost() {
        as(ann).body(Map.of("holdId", hold("A1", "P1"), "types", Map.of("P1", "CHILD")))
                .post("/api/bookings/quote")
                .then()
                .statusCode(200)
                .body(
                        "lines.seat", contains("A1", "P1"),
                        "lines.kind", contains("STANDARD", "PREMIUM"),
                        "lines.type", contains("ADULT", "CHILD"),
                        "lines.price", contains(1200, 960),
                        "discount", is(0),
                        "total", is(2160),
                        "currency", is("EUR"));
    }

    @Test
    void aTicketTypeThatIsNotSoldHereIsAProblem() {
        var order = fromHold(hold("A1"), "tok_ok");
        order.put("types", Map.of("A1", "PIRATE"));

        book(order).then().spec(Problems.is(422, "unknown-ticket-type"));
        quote(order).then().spec(Problems.is(422, "unknown-ticket-type"));
        var oneCall = ofSeats("tok_ok", "A2");
        oneCall.put("types", Map.of("A2", "PIRATE"));
        book(oneCall).then().spec(Problems.is(422, "unknown-ticket-type"));
        assertThat(seats.book.isFree(showtime, "A2")).isTrue();
    }

    @Test
    void aTicketTypeForASeatOfSomebodyElseIsAProblem() {
        var order = fromHold(hold("A1"), "tok_ok");
        order.put("types", Map.of("A2", "CHILD"));

        book(order).then().spec(Problems.is(422, "seat-not-in-booking"));
        quote(order).then().spec(Problems.is(422, "seat-not-in-booking"));
    }

    @Test
    void aPromoCodeThatDoesNotExistIsAProblem() {
        var order = fromHold(hold("A1"), "tok_ok");
        order.put("promoCode", "HALF");

        book(order).then().spec(Problems.is(422, "unknown-promo-code"));
        quote(order).then().spec(Problems.is(422, "unknown-promo-code"));
    }

    @Test
    void somebodyElsesHoldDoesNotExist() {
        var hold = seats.book.givenHold(Tokens.idOf("bob"), showtime, "A1");

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(404, "not-found"));
        as(ann).body(Map.of("holdId", hold)).post("/api/bookings/quote").then().spec(Problems.is(404, "not-found"));
        book(fromHold(UUID.randomUUID(), "tok_ok")).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aHoldIsBookedOnlyOnce() {
        var hold = hold("A1");
        book(fromHold(hold, "tok_ok")).then().statusCode(201);

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(409, "hold-booked"));

        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactly(1200L);
    }

    @Test
    void aHoldThatHasExpiredIsAProblem() {
        var hold = hold("A1");
        seats.book.expire(hold);

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(410, "hold-expired"));
    }

    @Test
    void aSeatThatIsTakenIsAProblemThatNamesIt() {
        hold("A1");

        book(ofSeats("tok_ok", "A1", "A2"))
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A1"));
        assertThat(seats.book.isFree(showtime, "A2")).isTrue();
    }

    @Test
    void wheelchairSpacesAreBookedInOneCallByWhoAsksForThem() {
        var order = ofSeats("tok_ok", "W1", "W2");
        book(order)
                .then()
                .spec(Problems.is(422, "accessible-seat"))
                .body("detail", is("As seat-service says: accessible-seat"), "seats", contains("W1", "W2"));
        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();

        order.put("accessible", true);
        book(order).then().statusCode(201).body("seats", contains("W1", "W2"));
    }

    @Test
    void aSeatLeftAloneIsAProblemWithSeatsThatCanBeBookedInstead() {
        var instead = List.of(List.of("A1", "A2"), List.of("A3", "A4"));
        seats.failNext("hold", Fault.problem(422, "lone-seat", Map.of("suggestions", instead)));
        var order = ofSeats("tok_ok", "A2", "A3");

        var first = book("key", order);
        first.then().spec(Problems.is(422, "lone-seat")).body("suggestions", is(instead));
        seats.healed();

        assertThat(book("key", order).asString()).isEqualTo(first.asString());
        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
    }

    @Test
    void whoKeepsSeatsOpenAlreadyBooksThemFirstUnlessAtTheCounter() {
        var sam = "sam-" + ann;
        for (var buyer : List.of(ann, sam)) {
            seats.book.givenHold(Tokens.idOf(buyer), showtime, buyer.equals(ann) ? "A1" : "B1");
            seats.book.givenHold(Tokens.idOf(buyer), showtime, buyer.equals(ann) ? "A2" : "B2");
        }

        book(ofSeats("tok_ok", "A3")).then().spec(Problems.is(409, "too-many-holds"));
        withToken(Tokens.staff(sam))
                .header("Idempotency-Key", "counter")
                .body(ofSeats("tok_ok", "B3"))
                .post("/api/bookings")
                .then()
                .statusCode(201);

        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
        assertThat(seats.book.isFree(showtime, "A3")).isTrue();
    }

    @Test
    void aSeatThatDoesNotExistIsAProblem() {
        book(ofSeats("tok_ok", "Z1")).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aShowtimeThatDoesNotExistIsAProblem() {
        showtime = UUID.randomUUID();

        book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aShowtimeThatHasStartedIsAProblem() {
        showtimes.moveTo(showtime, Instant.now().minusSeconds(1));

        book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(410, "showtime-started"));
        book(fromHold(hold("A1"), "tok_ok")).then().spec(Problems.is(410, "showtime-started"));
    }

    @Test
    void aHoldOfAShowtimeNotYetKnownHereCanBeTriedAgainSoon() {
        showtime = UUID.randomUUID();

        book(fromHold(hold("A1"), "tok_ok"))
                .then()
                .spec(Problems.is(503, "showtime-not-ready"))
                .header("Retry-After", "2");
    }

    @Test
    void aMissingBlankOrEndlessIdempotencyKeyIsInvalid() {
        var order = fromHold(hold("A1"), "tok_ok");

        as(ann).body(order).post("/api/bookings").then().spec(invalid("Idempotency-Key"));
        book("  ", order).then().spec(invalid("Idempotency-Key"));
        book("k".repeat(201), order).then().spec(invalid("Idempotency-Key"));
        book("k".repeat(200), order).then().statusCode(201);
    }

    static Stream<Map<String, Object>> invalidOrders() {
        var pay = Map.of("token", "tok_ok");
        var showtime = UUID.randomUUID();
        var elevenSeats = IntStream.rangeClosed(1, 11).mapToObj(n -> "A" + n).toList();
        var nulls = new HashMap<String, Object>(Map.of("holdId", showtime, "payment", pay));
        nulls.put("types", Collections.singletonMap("A1", null));
        return Stream.of(
                Map.of(),
                Map.of("payment", pay),
                Map.of("holdId", showtime),
                Map.of("holdId", showtime, "payment", Map.of()),
                Map.of("holdId", showtime, "payment", Map.of("token", " ")),
                Map.of("holdId", showtime, "payment", Map.of("token", "t".repeat(201))),
                Map.of("holdId", "no-uuid", "payment", pay),
                Map.of("holdId", showtime, "showtimeId", showtime, "seats", List.of("A1"), "payment", pay),
                Map.of("holdId", showtime, "seats", List.of("A1"), "payment", pay),
                Map.of("holdId", showtime, "accessible", true, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A1"), "accessible", "yes", "payment", pay),
                Map.of("showtimeId", showtime, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of(), "payment", pay),
                Map.of("showtimeId", showtime, "seats", elevenSeats, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A1", "A1"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("1A"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("a1"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A0"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of(""), "payment", pay),
                Map.of("showtimeId", showtime, "seats", "A1", "payment", pay),
                Map.of("holdId", showtime, "types", Map.of("A1", ""), "payment", pay),
                Map.of("holdId", showtime, "types", Map.of("??", "CHILD"), "payment", pay),
                Map.of("holdId", showtime, "types", List.of("CHILD"), "payment", pay),
                nulls,
                Map.of("holdId", showtime, "promoCode", "x".repeat(41), "payment", pay),
                Map.of("holdId", showtime, "payment", pay, "price", 1));
    }

    @ParameterizedTest
    @MethodSource("invalidOrders")
    void anInvalidOrderIsRefused(Map<String, Object> order) {
        book(order).then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\""})
    void aBodyThatIsNoOrderIsRefused(String body) {
        as(ann).header("Idempotency-Key", "k")
                .body(body)
                .post("/api/bookings")
                .then()
                .spec(Problems.is(400, "invalid-input"));
        as(ann).body(body).post("/api/bookings/quote").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aQuoteWithoutAHoldIsInvalid() {
        as(ann).body(Map.of()).post("/api/bookings/quote").then().spec(invalid("holdId"));
    }

    @Test
    void bookingNeedsASignedInCustomer() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/bookings")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.expired("ann")).get("/api/bookings").then().spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.forged("ann")).get("/api/bookings").then().spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void somebodyElsesBookingDoesNotExist() {
        var id = booked("A1");

        as("bob").get("/api/bookings/{id}", id).then().spec(Problems.is(404, "not-found"));
        as("bob").post("/api/bookings/{id}/cancel", id).then().spec(Problems.is(404, "not-found"));
        as(ann).get("/api/bookings/no-uuid").then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.staff("sam")).get("/api/bookings/{id}", id).then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.admin("ada")).get("/api/bookings/{id}", id).then().statusCode(200);
    }

    @Test
    void aMovedShowtimeShowsInItsBookings() {
        var id = booked("A1");
        var later = Instant.parse("2030-01-01T20:00:00Z");
        Broker.publish("showtime.changed.v1", Showtimes.data(showtime, 2, later));
        showtimes.awaitVersion(showtime, 2);

        get(id).then().body("showtime.startsAt", is("2030-01-01T20:00:00Z"));
    }

    private static ResponseSpecification invalid(String field) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(Problems.is(400, "invalid-input"))
                .expectBody("errors.field", hasItem(field))
                .build();
    }
}
