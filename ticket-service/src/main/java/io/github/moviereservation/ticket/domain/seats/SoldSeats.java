package io.github.moviereservation.ticket.domain.seats;

import java.util.List;

/**
 * The seats that a booking has.
 *
 * @param showtimeVersion of the showtime's plan by which they are named: only later moves to another room change them
 */
public record SoldSeats(List<Hold.Line> lines, int showtimeVersion) {}
