package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.PriceList;
import io.github.moviereservation.ticket.domain.booking.PricedSeat;
import io.github.moviereservation.ticket.domain.booking.ShowtimeNotReadyException;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.UnknownTicketTypeException;
import io.github.moviereservation.ticket.domain.seats.Hold.Line;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which ticket gets which seat: one whose seat is wanted again keeps it, and the others get what is left in their order.
 * Ticket types stay with the tickets.
 */
public record SeatPlan(List<ExchangedSeat> tickets) {

    /** @param wanted as many as the booking has tickets */
    static SeatPlan of(Booking booking, Showtime showtime, List<String> wanted) {
        var left = new ArrayList<>(wanted);
        var kept = booking.tickets.stream()
                .filter(ticket -> isOf(booking, showtime, ticket))
                .filter(ticket -> left.remove(ticket.seat))
                .toList();
        var added = left.iterator();
        return new SeatPlan(booking.tickets.stream()
                .map(ticket -> kept.contains(ticket)
                        ? new ExchangedSeat(ticket.id, ticket.seat, true, ticket.type, ticket.kind, ticket.price)
                        : new ExchangedSeat(ticket.id, added.next(), false, ticket.type, null, null))
                .toList());
    }

    /** One that was lost in a move to another room is no seat of that room. */
    private static boolean isOf(Booking booking, Showtime showtime, Ticket ticket) {
        return booking.showtime.id.equals(showtime.id) && !ticket.seatLost;
    }

    /** Fails when one of them is not sold for this showtime. */
    void requireTypes(Showtime showtime) {
        tickets.stream().filter(seat -> !seat.kept()).forEach(seat -> percentOff(seat, showtime));
    }

    private static int percentOff(ExchangedSeat seat, Showtime showtime) {
        return showtime.percentOff(seat.type()).orElseThrow(() -> new UnknownTicketTypeException(seat.type()));
    }

    /** What is kept costs what it did. */
    SeatPlan priced(List<Line> held, Showtime showtime) {
        var lines = held.stream().collect(Collectors.toMap(Line::seat, Function.identity()));
        return new SeatPlan(tickets.stream()
                .map(seat -> seat.kept() ? seat : priced(seat, lines.get(seat.seat()), showtime))
                .toList());
    }

    private static ExchangedSeat priced(ExchangedSeat seat, Line line, Showtime showtime) {
        if (line == null) {
            throw new ShowtimeNotReadyException();
        }
        return seat.priced(line.kind(), PriceList.reduce(line.price(), percentOff(seat, showtime)));
    }

    /**
     * By the names that the seats were sold with: when the showtime moved to another room meanwhile, they have others,
     * and each ticket gets one of its seat's kind if there is one.
     */
    SeatPlan named(List<Line> sold) {
        var names = tickets.stream().map(ExchangedSeat::seat).toList();
        var others = new ArrayList<>(
                sold.stream().filter(line -> !names.contains(line.seat())).toList());
        return new SeatPlan(tickets.stream()
                .map(seat -> seat.isIn(sold) || others.isEmpty() ? seat : seat.named(takeLike(seat, others)))
                .toList());
    }

    private static String takeLike(ExchangedSeat seat, List<Line> others) {
        var like = others.stream()
                .filter(line -> line.kind().equals(seat.kind()))
                .findFirst()
                .orElse(others.getFirst());
        others.remove(like);
        return like.seat();
    }

    ExchangedSeat seatOf(Ticket ticket) {
        return tickets.stream()
                .filter(seat -> seat.ticketId().equals(ticket.id))
                .findFirst()
                .orElseThrow();
    }

    List<PricedSeat> lines() {
        return tickets.stream().map(ExchangedSeat::toPriced).toList();
    }

    List<String> kept() {
        return tickets.stream()
                .filter(ExchangedSeat::kept)
                .map(ExchangedSeat::seat)
                .toList();
    }

    List<String> added() {
        return tickets.stream()
                .filter(seat -> !seat.kept())
                .map(ExchangedSeat::seat)
                .toList();
    }
}
