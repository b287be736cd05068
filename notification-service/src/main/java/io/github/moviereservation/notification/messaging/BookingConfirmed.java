package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.booking.Purchase;
import java.util.List;
import java.util.UUID;

/** The part of ticket-service's {@code booking.confirmed.v1} that this service reads. */
public record BookingConfirmed(
        UUID bookingId, String reference, UUID userId, UUID soldBy, BookedShowtime showtime, List<Line> lines) {

    public record Line(String seat) {}

    List<String> seats() {
        return lines.stream().map(Line::seat).toList();
    }

    Purchase toPurchase() {
        return new Purchase(bookingId, userId, showtime.id(), showtime.version(), showtime.toScreening());
    }
}
