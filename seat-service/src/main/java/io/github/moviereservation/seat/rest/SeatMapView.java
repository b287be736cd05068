package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import java.util.List;
import java.util.UUID;

/** All seats of a showtime, row by row; prices in minor units of the currency. */
public record SeatMapView(UUID showtimeId, String currency, List<SeatMap.Seat> seats) {

    static SeatMapView of(SeatMap map) {
        return new SeatMapView(map.id(), map.showtime().currency(), map.seats());
    }
}
