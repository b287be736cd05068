package io.github.moviereservation.reporting.domain.reports;

public enum GroupBy {
    DAY,
    MOVIE,
    THEATER,
    SHOWTIME
}
