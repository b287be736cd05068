package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingRefusalTest extends BookingTest {

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
}
