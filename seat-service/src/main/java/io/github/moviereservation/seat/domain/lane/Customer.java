package io.github.moviereservation.seat.domain.lane;

import java.util.UUID;

/** A customer on a showtime: the two whose open holds are counted. */
public record Customer(UUID showtime, UUID user) {

    /** The key of the advisory lock that lets one request of a customer on a showtime pass at a time. */
    long turn() {
        var hash = showtime.getMostSignificantBits() * 31 + showtime.getLeastSignificantBits();
        return (hash * 31 + user.getMostSignificantBits()) * 31 + user.getLeastSignificantBits();
    }
}
