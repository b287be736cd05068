package io.github.moviereservation.local;

import static io.github.moviereservation.local.CinemaService.SEAT;
import static io.github.moviereservation.local.CinemaService.TICKET;
import static io.github.moviereservation.local.Moment.Point.BEFORE_WRITE;
import static io.github.moviereservation.local.Moment.Point.IN_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.local.Cinema.Answer;
import io.github.moviereservation.local.Cinema.Buyer;
import io.github.moviereservation.local.Cinema.Wish;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ticket-service is killed at each step of a booking and of its cancellation: before a write, or while it commits. */
class CutOffBookingIT {

    private static final String ANY = "true";

    private static final Queue<Wish> WISHES = new ArrayDeque<>();
    private static LocalStack stack;
    private static Books books;
    private static Accident accident;
    private static Cinema cinema;
    private static Invariants invariants;
    private static Buyer buyer;

    /** What has become of the booking that was cut off. */
    private enum End {
        FINISHED,
        /** Before any money was taken: the seats can be booked anew. */
        GIVEN_UP
    }

    enum Step {
        OPEN(new Moment(TICKET, "insert on booking", ANY, BEFORE_WRITE), End.GIVEN_UP),
        OPENED(new Moment(TICKET, "insert on booking", ANY, IN_COMMIT), End.GIVEN_UP),
        HOLD_ASKED(new Moment(SEAT, "insert on hold", ANY, IN_COMMIT), End.GIVEN_UP),
        PAYMENT_ASKED(new Moment(TICKET, "insert on sandbox_bank_payment", ANY, BEFORE_WRITE), End.FINISHED),
        PAYMENT_TAKEN(new Moment(TICKET, "insert on sandbox_bank_payment", ANY, IN_COMMIT), End.FINISHED),
        PAY(new Moment(TICKET, "update on booking", "new.status = 'PAID'", BEFORE_WRITE), End.FINISHED),
        PAID(new Moment(TICKET, "update on booking", "new.status = 'PAID'", IN_COMMIT), End.FINISHED),
        CONFIRM_HOLD(new Moment(SEAT, "insert on seat_sale", ANY, BEFORE_WRITE), End.FINISHED),
        HOLD_CONFIRMED(new Moment(SEAT, "insert on seat_sale", ANY, IN_COMMIT), End.FINISHED),
        CONFIRM(new Moment(TICKET, "update on booking", "new.status = 'CONFIRMED'", BEFORE_WRITE), End.FINISHED),
        CONFIRMED(new Moment(TICKET, "update on booking", "new.status = 'CONFIRMED'", IN_COMMIT), End.FINISHED);

        private final Moment moment;
        private final End end;

        Step(Moment moment, End end) {
            this.moment = moment;
            this.end = end;
        }
    }

    enum UndoingStep {
        CANCEL(new Moment(TICKET, "update on booking", "new.status = 'CANCELLED'", BEFORE_WRITE)),
        CANCELLED(new Moment(TICKET, "update on booking", "new.status = 'CANCELLED'", IN_COMMIT)),
        REFUND_ASKED(new Moment(TICKET, "update on sandbox_bank_payment", "new.status = 'REFUNDED'", BEFORE_WRITE)),
        REFUNDED(new Moment(TICKET, "update on sandbox_bank_payment", "new.status = 'REFUNDED'", IN_COMMIT)),
        SEATS_RETURNED(new Moment(SEAT, "insert on seat_ledger", "new.state = 'FREE'", IN_COMMIT));

        private final Moment moment;

        UndoingStep(Moment moment) {
            this.moment = moment;
        }
    }

    @BeforeAll
    static void open() throws Exception {
        stack = LocalStack.start(Accident.SETTINGS);
        books = new Books(stack.home());
        accident = new Accident(stack, books);
        cinema = new Cinema(stack.baseUrl());
        invariants = new Invariants(books);
        buyer = cinema.register("buyer");
        var needed = Step.values().length + UndoingStep.values().length;
        for (var showtime : cinema.showtimes(1).subList(0, needed)) {
            WISHES.add(Wishes.pair(showtime, cinema.freeSeats(showtime)));
        }
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void aBookingThatIsCutOffIsFinishedOrGivenUp(Step step) throws Exception {
        var wish = WISHES.remove();
        var key = UUID.randomUUID();
        accident.at(step.moment, () -> cinema.book(buyer, key, wish, "tok_ok"));
        var cutOff = bookings(wish, "true");

        var answer = finalAnswer(wish, key);
        if (step.end == End.GIVEN_UP && answer.is(422, "payment-incomplete")) {
            answer = finalAnswer(wish, UUID.randomUUID());
        }

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.seats()).containsExactlyInAnyOrderElementsOf(wish.seats());
        assertThat(cutOff.contains(answer.id().toString())).isEqualTo(step.end == End.FINISHED);
        invariants.check();
        assertThat(bookings(wish, "status = 'CONFIRMED'"))
                .containsExactly(answer.id().toString());
        assertThat(invariants.chargesFor(wish.showtime(), "CAPTURED")).isEqualTo(1);
        assertThat(invariants.chargesFor(wish.showtime(), "REFUNDED")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aCancellationThatIsCutOffIsFinished(UndoingStep step) throws Exception {
        var wish = WISHES.remove();
        var booking = cinema.book(buyer, UUID.randomUUID(), wish, "tok_ok");
        assertThat(booking.status()).as(booking.toString()).isEqualTo(201);
        accident.at(step.moment, () -> cinema.cancel(buyer, booking.id()));

        var answer = Cinema.insist(() -> cinema.cancel(buyer, booking.id()));

        assertThat(List.of(200, 409)).as(answer.toString()).contains(answer.status());
        invariants.check();
        assertThat(bookings(wish, "status = 'CANCELLED' and refund_status = 'REFUNDED'"))
                .containsExactly(booking.id().toString());
        assertThat(invariants.chargesFor(wish.showtime(), "REFUNDED")).isEqualTo(1);
        assertThat(cinema.freeSeats(wish.showtime()))
                .extracting(Cinema.Seat::id)
                .containsAll(wish.seats());
    }

    private static Answer finalAnswer(Wish wish, UUID key) {
        return Cinema.insist(
                () -> cinema.book(buyer, key, wish, "tok_ok"),
                answer -> answer.isTemporary() || answer.status() == 202);
    }

    private static List<String> bookings(Wish wish, String condition) {
        return books.rows(
                TICKET,
                "select id::text from booking where showtime_id = '%s' and %s".formatted(wish.showtime(), condition));
    }
}
