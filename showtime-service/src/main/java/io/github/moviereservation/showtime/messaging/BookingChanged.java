package io.github.moviereservation.showtime.messaging;

import java.util.UUID;

/** The part of ticket-service's {@code booking.confirmed.v1} and {@code booking.cancelled.v1} that this service reads. */
public record BookingChanged(UUID bookingId, long version, Showtime showtime) {

    public record Showtime(UUID id) {}
}
