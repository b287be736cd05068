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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ticket-service is killed at each step of an exchange: before a write, or while it commits. */
class CutOffExchangeIT {

    private static final String ANY = "true";

    /** Two seats, and two that cost more, of one showtime. */
    private record Room(Wish cheap, Wish dear) {}

    private static final Queue<Room> ROOMS = new ArrayDeque<>();
    private static LocalStack stack;
    private static Books books;
    private static Accident accident;
    private static Cinema cinema;
    private static Invariants invariants;
    private static Buyer buyer;

    private enum End {
        FINISHED,
        /** Before the difference was taken: the booking is as it was, and can be exchanged anew. */
        GIVEN_UP
    }

    enum Step {
        OPEN(new Moment(TICKET, "insert on exchange", ANY, BEFORE_WRITE), End.FINISHED),
        OPENED(new Moment(TICKET, "insert on exchange", ANY, IN_COMMIT), End.GIVEN_UP),
        HOLD_ASKED(new Moment(SEAT, "insert on hold", ANY, IN_COMMIT), End.GIVEN_UP),
        PAYMENT_TAKEN(new Moment(TICKET, "insert on sandbox_bank_payment", ANY, IN_COMMIT), End.FINISHED),
        PAY(new Moment(TICKET, "update on exchange", "new.status = 'PAID'", BEFORE_WRITE), End.FINISHED),
        PAID(new Moment(TICKET, "update on exchange", "new.status = 'PAID'", IN_COMMIT), End.FINISHED),
        SWAP(new Moment(SEAT, "insert on seat_sale", ANY, BEFORE_WRITE), End.FINISHED),
        SWAPPED(new Moment(SEAT, "insert on seat_sale", ANY, IN_COMMIT), End.FINISHED),
        FINISH(new Moment(TICKET, "update on exchange", "new.status = 'DONE'", BEFORE_WRITE), End.FINISHED),
        FINISHED(new Moment(TICKET, "update on exchange", "new.status = 'DONE'", IN_COMMIT), End.FINISHED);

        private final Moment moment;
        private final End end;

        Step(Moment moment, End end) {
            this.moment = moment;
            this.end = end;
        }
    }

    enum RefundStep {
        OWED(new Moment(TICKET, "insert on refund", ANY, IN_COMMIT)),
        ASKED(new Moment(TICKET, "insert on sandbox_bank_refund", ANY, BEFORE_WRITE)),
        RETURNED(new Moment(TICKET, "insert on sandbox_bank_refund", ANY, IN_COMMIT));

        private final Moment moment;

        RefundStep(Moment moment) {
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
        for (var showtime : cinema.showtimes(1)) {
            var seats = cinema.freeSeats(showtime).stream().collect(Collectors.groupingBy(Cinema.Seat::kind));
            if (seats.containsKey("STANDARD") && seats.containsKey("PREMIUM")) {
                ROOMS.add(new Room(
                        Wishes.pair(showtime, seats.get("STANDARD")), Wishes.pair(showtime, seats.get("PREMIUM"))));
            }
        }
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void anExchangeThatIsCutOffIsFinishedOrGivenUp(Step step) throws Exception {
        var room = ROOMS.remove();
        var booking = booked(room.cheap());
        var key = UUID.randomUUID();
        accident.at(step.moment, () -> cinema.exchange(buyer, key, booking, room.dear()));

        var answer = finalAnswer(key, booking, room.dear());
        if (step.end == End.GIVEN_UP) {
            assertThat(answer.is(422, "exchange-incomplete"))
                    .as(answer.toString())
                    .isTrue();
            invariants.check();
            assertThat(seatsOf(booking))
                    .containsExactlyInAnyOrderElementsOf(room.cheap().seats());
            answer = finalAnswer(UUID.randomUUID(), booking, room.dear());
        }

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        isExchanged(booking, room.cheap(), room.dear());
        assertThat(charges(booking)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnExchangeGivesBackComesBackOnce(RefundStep step) throws Exception {
        var room = ROOMS.remove();
        var booking = booked(room.dear());
        var key = UUID.randomUUID();
        accident.at(step.moment, () -> cinema.exchange(buyer, key, booking, room.cheap()));

        var answer = finalAnswer(key, booking, room.cheap());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        isExchanged(booking, room.dear(), room.cheap());
        assertThat(charges(booking)).hasSize(1);
    }

    private static UUID booked(Wish wish) throws Exception {
        var booking = cinema.book(buyer, UUID.randomUUID(), wish, "tok_ok");
        assertThat(booking.status()).as(booking.toString()).isEqualTo(201);
        return booking.id();
    }

    private static Answer finalAnswer(UUID key, UUID booking, Wish wish) {
        return Cinema.insist(
                () -> cinema.exchange(buyer, key, booking, wish),
                answer -> answer.isTemporary() || answer.status() == 202);
    }

    private static void isExchanged(UUID booking, Wish before, Wish now) throws Exception {
        invariants.check();
        assertThat(seatsOf(booking)).containsExactlyInAnyOrderElementsOf(now.seats());
        assertThat(cinema.freeSeats(before.showtime()))
                .extracting(Cinema.Seat::id)
                .containsAll(before.seats())
                .doesNotContainAnyElementsOf(now.seats());
    }

    private static List<String> seatsOf(UUID booking) {
        return books.rows(TICKET, "select seat from ticket where booking_id = '%s'".formatted(booking));
    }

    private static List<String> charges(UUID booking) {
        return books.rows(TICKET, """
                select p.booking_id::text from sandbox_bank_payment p left join exchange e on e.id = p.booking_id
                where '%s' in (p.booking_id, e.booking_id)""".formatted(booking));
    }
}
