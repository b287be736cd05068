package io.github.moviereservation.seat.domain;

/** What a seat is at this moment. A HELD seat past its time is free for a new hold. */
public enum SeatState {
    FREE,
    HELD,
    SOLD,
    BLOCKED,
    /** No longer part of the showtime, which moved to another room. */
    REMOVED
}
