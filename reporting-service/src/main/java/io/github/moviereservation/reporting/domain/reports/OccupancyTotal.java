package io.github.moviereservation.reporting.domain.reports;

import java.util.List;

public record OccupancyTotal(long showtimes, long sold, long capacity, double occupancy) {

    static OccupancyTotal of(List<OccupancyRow> rows) {
        var sold = rows.stream().mapToLong(OccupancyRow::sold).sum();
        var capacity = rows.stream().mapToLong(OccupancyRow::capacity).sum();
        var showtimes = rows.stream().mapToLong(OccupancyRow::showtimes).sum();
        return new OccupancyTotal(showtimes, sold, capacity, Occupancy.of(sold, capacity));
    }
}
