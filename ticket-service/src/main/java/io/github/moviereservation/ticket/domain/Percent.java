package io.github.moviereservation.ticket.domain;

/** The one way in which this service rounds money: half up, to whole minor units. */
public final class Percent {

    private Percent() {}

    public static long of(long amount, int percent) {
        return Math.floorDiv(amount * percent + 50, 100);
    }
}
