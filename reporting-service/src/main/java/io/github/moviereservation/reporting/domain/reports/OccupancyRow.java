package io.github.moviereservation.reporting.domain.reports;

/** Seats of showtimes that were not cancelled; {@code occupancy} is 0 to 1. */
public record OccupancyRow(String key, String label, long showtimes, long sold, long capacity, double occupancy) {

    static OccupancyRow of(String key, String label, long showtimes, long sold, long capacity) {
        return new OccupancyRow(key, label, showtimes, sold, capacity, Occupancy.of(sold, capacity));
    }

    static OccupancyRow none(String key) {
        return of(key, key, 0, 0, 0);
    }
}
