package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.web.ICalendar;
import java.time.Instant;
import java.util.stream.Collectors;

/** A visit to the cinema as an entry for calendars. */
final class Calendar {

    /** More than a showtime ever has. */
    private static final int VERSIONS = 10_000;

    private Calendar() {}

    static byte[] write(Booking booking) {
        var showtime = booking.showtime;
        var seats = booking.tickets.stream().map(ticket -> ticket.seat).collect(Collectors.joining(", "));
        return new ICalendar("Tickets")
                .line("BEGIN", "VEVENT")
                .line("UID", booking.id)
                .line("SEQUENCE", sequence(booking))
                .time("DTSTAMP", Instant.now())
                .time("DTSTART", showtime.startsAt)
                .time("DTEND", showtime.endsAt)
                .text("SUMMARY", showtime.movieTitle)
                .text("LOCATION", "%s, %s".formatted(showtime.theaterName, showtime.screenName))
                .text("DESCRIPTION", "Seats: %s\nBooking: %s".formatted(seats, booking.reference))
                .line("STATUS", "CONFIRMED")
                .line("END", "VEVENT")
                .toBytes();
    }

    /** Grows with each change of the showtime, and with each exchange for another one, whose version may be lower. */
    private static int sequence(Booking booking) {
        return booking.tickets.getFirst().issue * VERSIONS + booking.showtime.version;
    }
}
