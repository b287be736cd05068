package io.github.moviereservation.ticket.domain.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a booking was before it got other seats.
 *
 * @param difference to what was paid for it, minor units; negative when money goes back
 */
public record BookingExchanged(Instant at, UUID fromShowtimeId, List<String> fromSeats, long difference) {}
