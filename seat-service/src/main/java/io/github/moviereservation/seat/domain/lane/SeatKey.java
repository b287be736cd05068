package io.github.moviereservation.seat.domain.lane;

import java.util.Comparator;
import java.util.UUID;

/** A seat of a showtime. Their order is PostgreSQL's own: the order in which all statements lock. */
record SeatKey(UUID showtime, String seat) implements Comparable<SeatKey> {

    private static final Comparator<SeatKey> ORDER = Comparator.comparing(
                    SeatKey::showtime,
                    Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned))
            .thenComparing(SeatKey::seat);

    @Override
    public int compareTo(SeatKey other) {
        return ORDER.compare(this, other);
    }
}
