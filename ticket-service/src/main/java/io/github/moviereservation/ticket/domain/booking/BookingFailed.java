package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An order ended without seats, and without a payment that stays.
 *
 * @param soldBy as in {@link BookingConfirmed}
 * @param refund what was charged and goes back, minor units; 0 when nothing was charged
 */
public record BookingFailed(
        UUID bookingId,
        int version,
        UUID userId,
        UUID soldBy,
        UUID showtimeId,
        String reason,
        long refund,
        String currency,
        Instant failedAt)
        implements Event {

    static BookingFailed of(Booking booking) {
        return new BookingFailed(
                booking.id,
                booking.version,
                booking.userId,
                booking.sale.soldBy,
                booking.showtime.id,
                booking.failure.code(),
                booking.refundAmount == null ? 0 : booking.refundAmount,
                booking.currency,
                booking.failedAt);
    }

    @Override
    public String type() {
        return "booking.failed.v1";
    }

    @Override
    public UUID subject() {
        return bookingId;
    }
}
