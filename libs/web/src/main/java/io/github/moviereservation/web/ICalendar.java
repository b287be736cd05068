package io.github.moviereservation.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes entries for calendars (RFC 5545), line by line. */
public final class ICalendar {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NEW_LINE = "\r\n";

    /** In bytes; a line that goes on begins with a space, which counts. */
    private static final int LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    /** @param product what made it, such as {@code Tickets} */
    public ICalendar(String product) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Movie reservation//" + product + "//EN");
    }

    /** A value that is written as it is: a name, a number, or another component's {@code BEGIN} and {@code END}. */
    public ICalendar line(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    public ICalendar text(String name, String value) {
        return line(name, escaped(value));
    }

    public ICalendar time(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    /** Ends it; nothing may be added afterwards. */
    public byte[] toBytes() {
        line("END", "VCALENDAR");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds between characters, never within one. */
    private void fold(String line) {
        int length = 0;
        for (int point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LINE) {
                lines.append(NEW_LINE).append(' ');
                length = 1;
            }
            lines.append(character);
            length += bytes;
        }
        lines.append(NEW_LINE);
    }
}
