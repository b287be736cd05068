package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.BookingStatus;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.github.moviereservation.ticket.domain.showtime.Tariff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bookings to print. */
final class Bookings {

    static final UUID THEATER = UUID.fromString("00000000-0000-7000-8000-0000000000b1");

    private Bookings() {}

    static Booking of(String title) {
        var showtime = new Showtime();
        showtime.id = UUID.randomUUID();
        showtime.version = 3;
        showtime.movieTitle = title;
        showtime.theaterId = THEATER;
        showtime.theaterName = "Odeon";
        showtime.theaterTimezone = "Europe/Madrid";
        showtime.screenName = "Screen 1";
        showtime.startsAt = Instant.parse("2026-11-27T19:15:00Z");
        showtime.endsAt = Instant.parse("2026-11-27T22:00:00Z");
        showtime.tariff = new Tariff(Map.of(), List.of());
        var booking = new Booking();
        booking.id = UUID.fromString("00000000-0000-7000-8000-000000000101");
        booking.reference = "7KQ2M4XA";
        booking.showtime = showtime;
        booking.status = BookingStatus.CONFIRMED;
        booking.total = 1200;
        booking.currency = "EUR";
        booking.paidAt = Instant.parse("2026-11-22T18:00:00Z");
        booking.tickets = List.of(ticket(booking));
        return booking;
    }

    private static Ticket ticket(Booking booking) {
        var ticket = new Ticket();
        ticket.booking = booking;
        ticket.seat = "C4";
        ticket.type = "STUDENT";
        ticket.price = 1200;
        ticket.code = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".repeat(6).substring(0, 176);
        return ticket;
    }
}
