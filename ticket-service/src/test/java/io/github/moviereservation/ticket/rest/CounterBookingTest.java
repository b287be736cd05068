package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.CounterTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What staff sells to walk-ins. */
@QuarkusTest
class CounterBookingTest extends CounterTest {

    @Test
    void aWalkInPaysCash() {
        String id = sell(sale("CASH", "A1", "P1"))
                .then()
                .statusCode(201)
                .body(
                        "status", is("CONFIRMED"),
                        "soldBy", is(Tokens.idOf(sam).toString()),
                        "userId", nullValue(),
                        "email", nullValue(),
                        "paymentMethod", is("CASH"),
                        "total", is(2800),
                        "tickets.code", hasSize(2),
                        "tickets[0].code", notNullValue())
                .extract()
                .path("id");

        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(UUID.fromString(id));
        assertThat(bank.statusOf(UUID.fromString(id))).isNull();
    }

    @Test
    void seatsThatStaffHoldsAreSoldByTerminal() {
        var hold = seats.book.givenHold(Tokens.idOf(sam), showtime, "A1", "A2");
        var order = Map.of(
                "holdId",
                hold,
                "types",
                Map.of("A2", "CHILD"),
                "email",
                "walk.in@example.org",
                "payment",
                Map.of("method", "TERMINAL"));

        String id = sell(order)
                .then()
                .statusCode(201)
                .body("paymentMethod", is("TERMINAL"), "total", is(1920), "email", is("walk.in@example.org"))
                .extract()
                .path("id");

        asSam().get("/api/admin/bookings?q=walk.in@&showtimeId=" + showtime)
                .then()
                .body(
                        "items.id",
                        contains(id),
                        "items[0].soldBy",
                        is(Tokens.idOf(sam).toString()));
    }

    @Test
    void theCounterMayKeepManyHoldsOpen() {
        seats.book.givenHold(Tokens.idOf(sam), showtime, "B1");
        seats.book.givenHold(Tokens.idOf(sam), showtime, "B2");

        sell(sale("CASH", "A1")).then().statusCode(201);
    }

    @Test
    void whatStaffSellsIsNotStaffsOwn() {
        sold("CASH", "A1");

        asSam().get("/api/bookings").then().body("items", empty(), "total", is(0));
    }

    @Test
    void theSellerReadsAndCancelsTheSaleAndHandsTheMoneyBack() {
        var id = sold("CASH", "A1");
        withToken(Tokens.staff("somebody-else"))
                .get("/api/bookings/{id}", id)
                .then()
                .spec(Problems.is(404, "not-found"));
        asSam().get("/api/bookings/{id}/cancellation", id).then().body("possible", is(true), "refund", is(1200));

        cancelAs(Tokens.staff(sam), id)
                .then()
                .statusCode(200)
                .body(
                        "status", is("CANCELLED"),
                        "paymentMethod", is("CASH"),
                        "refund.amount", is(1200),
                        "refund.status", is("PENDING"));

        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        assertThat(bank.statusOf(id)).isNull();
        cancelAs(Tokens.staff(sam), id).then().spec(Problems.is(409, "booking-cancelled"));
    }

    @Test
    void whoIsNoStaffAnyMoreHasNoPowerOverTheirSales() {
        var id = sold("CASH", "A1");
        var before = withToken(Tokens.customer(sam));

        before.get("/api/bookings/" + id).then().spec(Problems.is(404, "not-found"));
        before.get("/api/bookings/" + id + "/tickets.pdf").then().spec(Problems.is(404, "not-found"));
        before.get("/api/bookings/" + id + "/cancellation").then().spec(Problems.is(404, "not-found"));
        before.post("/api/bookings/" + id + "/cancel").then().spec(Problems.is(404, "not-found"));
        asSam().get("/api/bookings/" + id).then().statusCode(200).body("status", is("CONFIRMED"));
    }

    @Test
    void anAdminCancelsAnOwnSaleUntilTheStart() {
        var admin = Tokens.admin(sam);
        String id = withToken(admin)
                .header("Idempotency-Key", "key")
                .body(sale("CASH", "A1"))
                .post("/api/admin/bookings")
                .path("id");
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(5)));

        cancelAs(admin, UUID.fromString(id)).then().statusCode(200).body("refund.amount", is(1200));
    }

    @Test
    void aCancelledShowtimeCancelsWhatTheCounterSold() {
        var id = sold("TERMINAL", "A1");

        showtimes.cancel(showtime);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        "CANCELLED".equals(asSam().get("/api/bookings/{id}", id).path("status")));
        asSam().get("/api/bookings/{id}", id).then().body("refund.amount", is(1200), "refund.status", is("PENDING"));
    }

    @Test
    void takenSeatsAreNotSold() {
        hold("A1");

        sell(sale("CASH", "A1")).then().spec(Problems.is(409, "seat-taken"));
    }

    @Test
    void seatsThatAreLostAfterwardsAreHandedBack() {
        seats.failNext("confirm", Fault.problem(410, "hold-expired"));

        sell(sale("CASH", "A1")).then().spec(Problems.is(410, "hold-expired"));

        asSam().get("/api/admin/bookings?showtimeId=" + showtime)
                .then()
                .body(
                        "items[0].status", is("FAILED"),
                        "items[0].refund.amount", is(1200),
                        "items[0].refund.status", is("REFUNDED"));
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void theEventSaysWhoSold() {
        try (var tap = Broker.tap("booking.confirmed.v1")) {
            var id = sold("CASH", "A1");

            var event = tap.await("booking.confirmed.v1", id);
            Contracts.assertSameShape(Contracts.sample("booking.confirmed.v1"), event);
            assertThat(event.getJsonObject("data").getString("soldBy"))
                    .isEqualTo(Tokens.idOf(sam).toString());
        }
    }

    @RepeatedTest(3)
    void twentyIdenticalRequestsAreOneSale() throws Exception {
        var order = sale("CASH", "A1");

        var answers = Race.of(20, () -> sell("key", order));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(answers.getFirst().path("id").toString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsAProblem() {
        var order = sale("CASH", "A1");
        sell("key", order).then().statusCode(201);

        sell("key", sale("TERMINAL", "A1")).then().spec(Problems.is(422, "idempotency-key-reused"));
        sell("key", sale("CASH", "A2")).then().spec(Problems.is(422, "idempotency-key-reused"));
        order.put("email", "walk.in@example.org");
        sell("key", order).then().spec(Problems.is(422, "idempotency-key-reused"));
        assertThat(seats.book.isFree(showtime, "A2")).isTrue();
    }

    private static Response cancelAs(String token, UUID booking) {
        return withToken(token).post("/api/bookings/{id}/cancel", booking);
    }
}
