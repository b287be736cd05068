package io.github.moviereservation.movie.domain.movie;

/** Derived: not released yet, released and with showtimes ahead, or neither. */
public enum MovieStatus {
    COMING,
    SHOWING,
    ARCHIVED
}
