package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.seats.Hold.Line;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeDetails.TicketType;
import io.github.moviereservation.ticket.domain.showtime.Tariff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

    private final Showtime showtime = showtime();
    private final Booking booking = new Booking();

    @BeforeEach
    void book() {
        booking.showtime = showtime;
        booking.tickets = List.of(ticket("A1", "CHILD"), ticket("A2", "ADULT"), ticket("A3", "SENIOR"));
    }

    @Test
    void aSeatThatIsWantedAgainStaysWithItsTicket() {
        var plan = SeatPlan.of(booking, showtime, List.of("A4", "A2", "A5"));

        assertThat(plan.tickets())
                .extracting(ExchangedSeat::seat, ExchangedSeat::type, ExchangedSeat::kept)
                .containsExactly(tuple("A4", "CHILD", false), tuple("A2", "ADULT", true), tuple("A5", "SENIOR", false));
        assertThat(plan.kept()).containsExactly("A2");
        assertThat(plan.added()).containsExactly("A4", "A5");
    }

    @Test
    void inAnotherShowtimeNoSeatIsTheSame() {
        var plan = SeatPlan.of(booking, showtime(), List.of("A3", "A2", "A1"));

        assertThat(plan.kept()).isEmpty();
        assertThat(plan.added()).containsExactly("A3", "A2", "A1");
    }

    @Test
    void aSeatThatWasLostIsNotKept() {
        booking.tickets.getFirst().seatLost = true;

        assertThat(SeatPlan.of(booking, showtime, List.of("A1", "A2", "A3")).added())
                .containsExactly("A1");
    }

    @Test
    void aRoomChangeMeanwhileGivesSeatsOfTheSameKind() {
        var plan = SeatPlan.of(booking, showtime(), List.of("A1", "P1", "A2"))
                .priced(List.of(standard("A1"), premium("P1"), standard("A2")), sellsAll());

        var named = plan.named(List.of(standard("C1"), standard("A2"), premium("D1")));

        assertThat(named.tickets()).extracting(ExchangedSeat::seat).containsExactly("C1", "D1", "A2");
    }

    private static Line standard(String seat) {
        return new Line(seat, "STANDARD", 1200);
    }

    private static Line premium(String seat) {
        return new Line(seat, "PREMIUM", 1600);
    }

    private static Showtime showtime() {
        var showtime = new Showtime();
        showtime.id = UUID.randomUUID();
        return showtime;
    }

    private static Ticket ticket(String seat, String type) {
        var ticket = new Ticket();
        ticket.id = UUID.randomUUID();
        ticket.seat = seat;
        ticket.type = type;
        return ticket;
    }

    private static Showtime sellsAll() {
        var showtime = showtime();
        showtime.tariff = new Tariff(
                Map.of(), List.of(new TicketType("CHILD", "Child", 40), new TicketType("SENIOR", "Senior", 30)));
        return showtime;
    }
}
