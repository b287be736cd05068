package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.github.moviereservation.ticket.support.SeatServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each test starts from the rows that a process left when it was killed between two steps. */
@QuarkusTest
class BookingRecoveryTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Inject
    BookingQueue queue;

    @Test
    void killedBeforeTheSeatsWereHeld() {
        var id = rows.given(State.pending(Tokens.idOf(ann), showtime, UUID.randomUUID(), null));

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("VOIDED");
        get(id).then().body("refund", nullValue());
    }

    @Test
    void killedBeforeThePaymentWasAsked() {
        var id = rows.given(pending());

        try (var tap = Broker.tap("booking.failed.v1")) {
            expectEnd(id, "FAILED");
            var failed = tap.await("booking.failed.v1", id);
            assertThat(failed.getJsonObject("data").getString("reason")).isEqualTo("payment-incomplete");
            assertThat(failed.getJsonObject("data").getLong("refund")).isZero();
        }

        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        assertThat(bank.statusOf(id)).isEqualTo("VOIDED");
    }

    @Test
    void killedAfterThePaymentWasTaken() {
        var id = rows.given(pending());
        bank.charged(id, "CAPTURED");

        try (var tap = Broker.tap("#")) {
            expectEnd(id, "CONFIRMED");
            tap.await("booking.confirmed.v1", id);
            tap.await("ticket.issued.v1");
        }

        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(id);
        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
    }

    @Test
    void killedAfterThePaymentWasDeclined() {
        var id = rows.given(pending());
        bank.charged(id, "DECLINED");

        expectEnd(id, "FAILED");

        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
    }

    @Test
    void killedAfterThePaymentAndSeatsAreGone() {
        var state = pending();
        var id = rows.given(state);
        bank.charged(id, "CAPTURED");
        seats.book.expire(state.hold());
        seats.book.givenHold(Tokens.idOf("bob"), showtime, "A1");

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
        get(id).then().body("refund.status", is("REFUNDED"), "refund.amount", is(1200));
    }

    @Test
    void killedBeforeTheSeatsWereSold() {
        var id = rows.given(pending().paid());
        bank.charged(id, "CAPTURED");

        expectEnd(id, "CONFIRMED");
    }

    @Test
    void killedAfterTheSeatsWereSold() {
        var state = pending().paid();
        var id = rows.given(state);
        bank.charged(id, "CAPTURED");
        seats.book.confirm(state.hold(), id);

        expectEnd(id, "CONFIRMED");

        get(id).then().body("tickets.size()", is(1));
    }

    @Test
    void killedBeforeTheRefund() {
        var id = rows.given(pending().failed());
        bank.charged(id, "CAPTURED");

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void killedAfterTheRefund() {
        var id = rows.given(pending().failed());
        bank.charged(id, "REFUNDED");

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        get(id).then().body("refund.status", is("REFUNDED"));
    }

    @Test
    void killedInTheMiddleOfACancellation() {
        var state = pending().cancelled();
        var id = rows.given(state);
        bank.charged(id, "CAPTURED");
        seats.book.confirm(state.hold(), id);

        expectEnd(id, "CANCELLED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void aPaidBookingWaitsForSeatServiceAndIsConfirmedThen() {
        var id = rows.given(pending().paid());
        bank.charged(id, "CAPTURED");
        seats.stop();
        rows.due(id);
        await().during(Duration.ofSeconds(1)).until(() -> get(id).path("status").equals("PENDING"));

        SeatServiceDouble.up();

        expectEnd(id, "CONFIRMED");
    }

    @Test
    void aPaidBookingThatCannotBeSoldForTooLongIsRefunded() {
        var state = pending().paid();
        var id = rows.given(state);
        bank.charged(id, "CAPTURED");
        seats.book.confirm(state.hold(), id);
        rows.paidLongAgo(id, 1);

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        get(id).then().body("refund.status", is("REFUNDED"));
    }

    @Test
    void aPaidBookingIsTriedOnceHoweverLongNobodyCouldTry() {
        var id = rows.given(pending().paid());
        bank.charged(id, "CAPTURED");
        rows.paidLongAgo(id, 0);

        expectEnd(id, "CONFIRMED");

        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
    }

    @Test
    void aRefusedSaleIsRefundedEvenWhenTheSeatsCannotBeFreedYet() {
        var id = rows.given(pending().paid());
        bank.charged(id, "CAPTURED");
        seats.failNext("confirm", Fault.problem(410, "hold-expired"));
        seats.failNext("release", Fault.status(500));

        expectEnd(id, "FAILED");

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @RepeatedTest(3)
    void severalReplicasNeverClaimTheSameBooking() throws Exception {
        var ids = IntStream.range(0, 20)
                .mapToObj(n -> rows.given(State.pending(Tokens.idOf(ann), showtime, UUID.randomUUID(), null)))
                .toList();
        ids.forEach(rows::due);

        // A claim outlasts the race, however slow the machine is.
        var claims =
                Race.of(4, () -> queue.claim(5, Duration.ofSeconds(30)).await().atMost(Duration.ofSeconds(10)));

        assertThat(claims.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates();
        ids.forEach(rows::due);
        ids.forEach(id -> await().until(() -> rows.statusAndRest(id).equals(List.of("FAILED", "done"))));
    }

    private State pending() {
        return State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1");
    }

    /** The job takes it from here, leaves nothing to do, and the bank agrees with the seats. */
    private void expectEnd(UUID id, String status) {
        rows.due(id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows.statusAndRest(id)).containsExactly(status, "done"));
    }
}
