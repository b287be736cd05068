package io.github.moviereservation.seat.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A seat's name within its showtime: the row's label and the number, like {@code C4}. */
public record SeatId(String row, int number) implements Comparable<SeatId> {

    private static final Pattern FORMAT = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,3})");

    /** As people read a room: row Z before row AA, seat 9 before seat 10. */
    private static final Comparator<SeatId> READING_ORDER = Comparator.comparing((SeatId seat) -> seat.row.length())
            .thenComparing(SeatId::row)
            .thenComparing(SeatId::number);

    public static Optional<SeatId> parse(String text) {
        var parts = FORMAT.matcher(text);
        return parts.matches()
                ? Optional.of(new SeatId(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(SeatId other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return row + number;
    }
}
