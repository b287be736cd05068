package io.github.moviereservation.theater.domain.screen;

/** What a seat is; a place without a kind is a gap. */
public enum SeatKind {
    STANDARD,
    PREMIUM,
    WHEELCHAIR,
    COMPANION
}
