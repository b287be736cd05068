package io.github.moviereservation.reporting.domain.reports;

/** The share of seats that are sold, 0 to 1. */
final class Occupancy {

    private static final double PRECISION = 10_000;

    private Occupancy() {}

    static double of(long sold, long capacity) {
        return capacity == 0 ? 0 : Math.round(PRECISION * sold / capacity) / PRECISION;
    }
}
