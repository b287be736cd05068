package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.PromoBookingTest;
import io.github.moviereservation.ticket.support.PromoCodes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromoCodeDiscountTest extends PromoBookingTest {

    private static final AtomicInteger SEAT = new AtomicInteger(100);

    @Inject
    BookingRows rows;

    @Test
    void aPercentageIsTakenOffTheWholeBooking() {
        var code = PromoCodes.given(PromoCodes.percent(25));
        var order = with(code, fromHold(hold("A1", "P1"), "tok_ok"));
        order.put("types", Map.of("P1", "CHILD"));

        quote(order).then().statusCode(200).body("discount", is(540), "total", is(1620));
        assertThat(PromoCodes.used(code)).isZero();
        var id = idOf(book(order)
                .then()
                .statusCode(201)
                .body("discount", is(540), "total", is(1620))
                .extract()
                .response());

        get(id).then().body("promoCode", is(code), "discount", is(540), "lines[0].price", is(1200));
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactly(1620L);
        assertThat(PromoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void aBookingWithoutACodeHasNoDiscount() {
        get(booked("A1")).then().body("discount", is(0), "promoCode", nullValue());
        book(with(" ", fromHold(hold("A2"), "tok_ok"))).then().statusCode(201).body("discount", is(0));
    }

    @Test
    void aCodeIsFoundWhateverItsCase() {
        var code = PromoCodes.given(PromoCodes.percent(10));

        quote(with(" " + code.toLowerCase(Locale.ROOT), fromHold(hold("A1"), "tok_ok")))
                .then()
                .statusCode(200)
                .body("discount", is(120));
    }

    @Test
    void seatsThatAreBookedInOneCallGetTheDiscountToo() {
        var code = PromoCodes.given(PromoCodes.amount(500, "EUR"));

        book(with(code, ofSeats("tok_ok", "A1", "A2")))
                .then()
                .statusCode(201)
                .body("discount", is(500), "total", is(1900));
    }

    @Test
    void anAmountNeverMakesATotalBelowZeroAndAFreeBookingIsNotCharged() {
        var code = PromoCodes.given(PromoCodes.amount(5000, "EUR"));
        var order = with(code, fromHold(hold("A1"), "tok_declined"));

        quote(order).then().body("discount", is(1200), "total", is(0));
        var id = idOf(book(order)
                .then()
                .statusCode(201)
                .body("total", is(0), "tickets.size()", is(1))
                .extract()
                .response());

        assertThat(bank.statusOf(id)).isNull();
        cancel(id).then().statusCode(200).body("refund.amount", is(0));
        assertThat(rows.statusAndRest(id)).containsExactly("CANCELLED", "done");
    }

    @Test
    void aFreeBookingThatWasCutOffIsFinished() {
        var hold = hold("A1");
        var id = rows.given(BookingRows.State.pending(Tokens.idOf(ann), showtime, hold, "A1"));
        rows.makeFree(id);

        rows.due(id);

        awaitStatus(id, "CONFIRMED");
        assertThat(bank.statusOf(id)).isNull();
    }

    @Test
    void aCodeOutsideItsTimeIsAProblem() {
        var over = PromoCodes.percent(10);
        over.put("validUntil", Instant.now().minusSeconds(1).toString());
        expectRefusal(over, "promo-code-expired");

        var early = PromoCodes.percent(10);
        early.put("validFrom", Instant.now().plusSeconds(600).toString());
        expectRefusal(early, "promo-code-not-yet-valid");

        var off = PromoCodes.percent(10);
        off.put("active", false);
        expectRefusal(off, "promo-code-expired");
    }

    @Test
    void aCodeForAnotherFilmTheaterOrCurrencyIsAProblem() {
        for (var field : List.of("movieId", "theaterId")) {
            var other = PromoCodes.percent(10);
            other.put(field, UUID.randomUUID().toString());
            expectRefusal(other, "promo-code-not-for-showtime");
        }
        expectRefusal(PromoCodes.amount(100, "CHF"), "promo-code-not-for-showtime");
    }

    @Test
    void aCodeForThisFilmAndTheaterIsTaken() {
        var data = Contracts.sample("showtime.scheduled.v1").getJsonObject("data");
        var promo = PromoCodes.percent(10);
        promo.put("movieId", data.getJsonObject("movie").getString("id"));
        promo.put("theaterId", data.getJsonObject("theater").getString("id"));

        book(with(PromoCodes.given(promo), fromHold(hold("A1"), "tok_ok")))
                .then()
                .statusCode(201)
                .body("discount", is(120));
    }

    @Test
    void whatACodeTakesOffLaterDoesNotChangeABooking() {
        var promo = PromoCodes.percent(50);
        Map<String, Object> made =
                PromoCodes.create(promo).then().statusCode(201).extract().path("");
        var id = booked(made.get("code").toString(), "A1");

        made.put("percentOff", 10);
        withToken(Tokens.admin("ada"))
                .body(made)
                .put("/api/admin/promo-codes/{id}", made.get("id"))
                .then()
                .statusCode(200);

        get(id).then().body("discount", is(600), "total", is(600));
    }

    @Test
    void theEventSaysWhatWasPaidAndWhatWasTakenOff() {
        var code = PromoCodes.given(PromoCodes.percent(25));
        try (var tap = Broker.tap("booking.confirmed.v1")) {
            var id = booked(code, "A1");

            var event = tap.await("booking.confirmed.v1", id);

            Contracts.assertSameShape(Contracts.sample("booking.confirmed.v1"), event);
            var data = event.getJsonObject("data");
            assertThat(data.getString("promoCode")).isEqualTo(code);
            assertThat(data.getLong("discount")).isEqualTo(300);
            assertThat(data.getLong("total")).isEqualTo(900);
        }
    }

    private void expectRefusal(Map<String, Object> promo, String problem) {
        var order = with(PromoCodes.given(promo), fromHold(hold("A" + SEAT.incrementAndGet()), "tok_ok"));
        quote(order).then().spec(Problems.is(422, problem));
        book(order).then().spec(Problems.is(422, problem));
        assertThat(PromoCodes.used(order.get("promoCode").toString())).isZero();
    }
}
