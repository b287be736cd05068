package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class ExchangeRaceTest extends ExchangeTest {

    @RepeatedTest(3)
    void twentyIdenticalRequestsMakeOneExchangeAndOneCharge() throws Exception {
        var id = booked("A1");
        var wish = paidWish("tok_ok", other, "P1");

        var answers = Race.of(20, () -> exchange("key", id, wish));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.<List<String>>path("tickets.code"))
                .containsOnly(codesOf(id));
        assertThat(bank.amountOf(exchanges.only(id))).isEqualTo(400);
        expectSold(id, other, "P1");
    }

    @RepeatedTest(5)
    void ofTwoDifferentExchangesAtOnceOneWins() throws Exception {
        var id = booked("A1");

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> exchange(id, paidWish("tok_ok", other, "P1")).statusCode(),
                () -> exchange(id, paidWish("tok_ok", showtime, "P2")).statusCode()));

        assertThat(answers).contains(200);
        if (answers.contains(409)) {
            exchanges.only(id);
        }
        var last = exchanges.of(id).getLast();
        assertThat(exchanges.statusAndRest(last)).containsExactly("DONE", "done");
        // Both may have won, one after the other: then the second one cost nothing.
        assertThat(exchanges.of(id).stream().filter(bank::knows).toList()).hasSize(1);
        var at = UUID.fromString(get(id).path("showtime.id"));
        expectSold(id, at, at.equals(other) ? "P1" : "P2");
        assertThat(seats.book.isFree(at.equals(other) ? showtime : other, at.equals(other) ? "P2" : "P1"))
                .isTrue();
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    /** Nobody has both, or neither. */
    @RepeatedTest(5)
    void anExchangeAndACancellationAtOnceLeaveOneOfThem() throws Exception {
        var id = booked("A1");

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> exchange(id, paidWish("tok_ok", other, "P1")).statusCode(),
                () -> cancel(id).statusCode()));

        var isCancelled = get(id).path("status").equals("CANCELLED");
        assertThat(answers.get(1)).isEqualTo(isCancelled ? 200 : 409);
        if (isCancelled) {
            assertThat(seats.book.isFree(showtime, "A1")).isTrue();
            assertThat(seats.book.isFree(other, "P1")).isTrue();
            assertThat(bank.returnedOf(id)).isEqualTo(1200);
            exchanges.of(id).stream()
                    .filter(bank::knows)
                    .forEach(payment -> assertThat(bank.returnedOf(payment)).isEqualTo(bank.amountOf(payment)));
        } else {
            assertThat(answers.get(0)).isEqualTo(200);
            expectSold(id, other, "P1");
        }
    }

    /** Nobody comes in with a ticket whose seat somebody else may buy. */
    @RepeatedTest(10)
    void eitherTheDoorOrTheExchangeWins() throws Exception {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(50)));
        var id = booked("A1");
        var code = codesOf(id).getFirst();

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> scan(code), () -> exchange(id, wish(other, "A1")).statusCode(), () -> scan(code)));

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.get(1)).isIn(200, 409);
        expectSold(id, answers.get(1) == 200 ? other : showtime, "A1");
    }

    private static int scan(String code) {
        return withToken(Tokens.staff("sam"))
                .body(Map.of("code", code))
                .post("/api/tickets/scan")
                .statusCode();
    }
}
