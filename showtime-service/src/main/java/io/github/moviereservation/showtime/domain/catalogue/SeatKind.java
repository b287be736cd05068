package io.github.moviereservation.showtime.domain.catalogue;

public enum SeatKind {
    STANDARD,
    PREMIUM,
    WHEELCHAIR,
    COMPANION
}
