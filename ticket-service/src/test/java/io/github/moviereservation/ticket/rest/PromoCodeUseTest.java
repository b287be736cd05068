package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.PromoBookingTest;
import io.github.moviereservation.ticket.support.PromoCodes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromoCodeUseTest extends PromoBookingTest {

    @Inject
    BookingRows rows;

    @Test
    void aCustomerUsesACodeOnlyAsOftenAsAllowed() {
        var promo = PromoCodes.percent(10);
        promo.put("limitPerCustomer", 1);
        var code = PromoCodes.given(promo);
        var first = idOf(book(with(code, fromHold(hold("A1"), "tok_ok")))
                .then()
                .statusCode(201)
                .extract()
                .response());
        var again = with(code, fromHold(hold("A2"), "tok_ok"));

        quote(again).then().spec(Problems.is(422, "promo-code-used-up"));
        book(again).then().spec(Problems.is(422, "promo-code-used-up"));
        var bob = "bob-" + UUID.randomUUID();
        as(bob).header("Idempotency-Key", "bob")
                .body(with(code, ofSeats("tok_ok", "A3")))
                .post("/api/bookings")
                .then()
                .statusCode(201);

        cancel(first).then().statusCode(200);
        book(again).then().statusCode(201);
    }

    /** With the lock taken out of {@code lockByCode}, more than five get it. */
    @RepeatedTest(3)
    void ofManyBookingsAtOnceOnlyAsManyAsAllowedGetTheDiscount() throws Exception {
        var promo = PromoCodes.percent(50);
        promo.put("usageLimit", 5);
        var code = PromoCodes.given(promo);
        var orders = IntStream.range(0, 20)
                .mapToObj(n -> with(code, fromHold(hold("A" + (n + 1)), "tok_ok")))
                .toList();
        var next = new AtomicInteger();

        var answers = Race.of(20, () -> book(orders.get(next.getAndIncrement())).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(15);
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsOnly(600L).hasSize(5);
        assertThat(PromoCodes.used(code)).isEqualTo(5);
    }

    @Test
    void aRepeatedRequestTakesOneUse() {
        var promo = PromoCodes.percent(50);
        promo.put("usageLimit", 1);
        var order = with(PromoCodes.given(promo), fromHold(hold("A1"), "tok_ok"));

        var first = idOf(book("same", order).then().statusCode(201).extract().response());

        assertThat(idOf(book("same", order).then().statusCode(201).extract().response()))
                .isEqualTo(first);
        assertThat(PromoCodes.used(order.get("promoCode").toString())).isEqualTo(1);
    }

    @Test
    void aCancelledBookingGivesItsUseBackOnce() throws Exception {
        var code = PromoCodes.given(PromoCodes.percent(50));
        booked(code, "A2");
        var id = booked(code, "A1");

        Race.of(4, () -> cancel(id).statusCode());
        cancel(id);

        assertThat(PromoCodes.used(code)).isEqualTo(1);
        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        get(id).then().body("refund.amount", is(600), "promoCode", is(code));
    }

    @Test
    void aDeclinedBookingGivesItsUseBack() {
        var code = PromoCodes.given(PromoCodes.percent(50));

        book(with(code, fromHold(hold("A1"), "tok_declined"))).then().spec(Problems.is(402, "payment-declined"));

        assertThat(PromoCodes.used(code)).isZero();
    }

    @Test
    void seatsThatAreGoneTakeNoUse() {
        var code = PromoCodes.given(PromoCodes.percent(50));
        hold("A1");

        book(with(code, ofSeats("tok_ok", "A1"))).then().spec(Problems.is(409, "seat-taken"));

        assertThat(PromoCodes.used(code)).isZero();
    }

    @Test
    void aBookingThatWasCutOffGivesItsUseBackWhenItIsUndone() {
        var code = PromoCodes.given(PromoCodes.percent(50));
        var id = rows.given(BookingRows.State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1"));
        rows.use(id, code);
        assertThat(PromoCodes.used(code)).isEqualTo(1);

        rows.due(id);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.statusAndRest(id).equals(List.of("FAILED", "done")));
        assertThat(PromoCodes.used(code)).isZero();
    }

    @Test
    void aCancelledShowtimeGivesTheUsesBack() {
        var code = PromoCodes.given(PromoCodes.percent(50));
        var id = booked(code, "A1");

        showtimes.cancel(showtime);

        awaitStatus(id, "CANCELLED");
        assertThat(PromoCodes.used(code)).isZero();
    }
}
