package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.ticket.domain.booking.Booking;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A visit to the cinema as an entry for calendars (RFC 5545). */
final class Calendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NEW_LINE = "\r\n";

    /** In bytes; a line that goes on begins with a space, which counts. */
    private static final int LINE = 75;

    /** More than a showtime ever has. */
    private static final int VERSIONS = 10_000;

    private Calendar() {}

    static byte[] write(Booking booking) {
        var showtime = booking.showtime;
        var seats = booking.tickets.stream().map(ticket -> ticket.seat).collect(Collectors.joining(", "));
        var text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//Movie reservation//Tickets//EN");
        line(text, "BEGIN", "VEVENT");
        line(text, "UID", booking.id.toString());
        line(text, "SEQUENCE", Integer.toString(sequence(booking)));
        line(text, "DTSTAMP", UTC.format(Instant.now()));
        line(text, "DTSTART", UTC.format(showtime.startsAt));
        line(text, "DTEND", UTC.format(showtime.endsAt));
        line(text, "SUMMARY", escaped(showtime.movieTitle));
        line(text, "LOCATION", escaped("%s, %s".formatted(showtime.theaterName, showtime.screenName)));
        line(text, "DESCRIPTION", escaped("Seats: %s\nBooking: %s".formatted(seats, booking.reference)));
        line(text, "STATUS", "CONFIRMED");
        line(text, "END", "VEVENT");
        line(text, "END", "VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Grows with each change of the showtime, and with each exchange for another one, whose version may be lower. */
    private static int sequence(Booking booking) {
        return booking.tickets.getFirst().issue * VERSIONS + booking.showtime.version;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds between characters, never within one. */
    private static void line(StringBuilder text, String name, String value) {
        int length = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            var character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LINE) {
                text.append(NEW_LINE).append(' ');
                length = 1;
            }
            text.append(character);
            length += bytes;
        }
        text.append(NEW_LINE);
    }
}
