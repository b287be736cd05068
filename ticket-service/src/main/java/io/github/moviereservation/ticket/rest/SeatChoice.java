package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.web.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Which seats a request is about: those of a hold, or some of a showtime. */
record SeatChoice(UUID holdId, UUID showtimeId, List<String> seats, boolean accessible) {

    void requireOneWay() {
        if (holdId != null && (showtimeId != null || seats != null)) {
            throw new InvalidInputException("holdId", "must stand alone, without showtimeId and seats");
        }
        if (holdId != null && accessible) {
            throw new InvalidInputException("accessible", "must be asked for when the hold is made");
        }
        if (holdId == null && showtimeId == null) {
            throw new InvalidInputException("holdId", "must be given, or showtimeId and seats");
        }
        if (holdId == null && seats == null) {
            throw new InvalidInputException("seats", "must be given");
        }
        if (seats != null && new HashSet<>(seats).size() < seats.size()) {
            throw new InvalidInputException("seats", "must not name a seat twice");
        }
    }
}
