package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.seat.domain.hold.Hold;

/**
 * The hold that a booking has confirmed instead of another.
 *
 * @param showtimeVersion the version of the showtime's plan that its seats are named by
 */
public record Exchanged(Hold hold, int showtimeVersion) {}
