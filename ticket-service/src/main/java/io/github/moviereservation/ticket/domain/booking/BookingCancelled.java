package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A confirmed booking is void; amounts are minor units.
 *
 * @param soldBy as in {@link BookingConfirmed}
 */
public record BookingCancelled(
        UUID bookingId,
        int version,
        String reference,
        UUID userId,
        UUID soldBy,
        ShowtimeSummary showtime,
        List<PricedSeat> lines,
        long total,
        long refund,
        String currency,
        CancelReason reason,
        Instant confirmedAt,
        Instant cancelledAt)
        implements Event {

    static BookingCancelled of(Booking booking) {
        return new BookingCancelled(
                booking.id,
                booking.version,
                booking.reference,
                booking.userId,
                booking.sale.soldBy,
                ShowtimeSummary.of(booking.showtime),
                PricedSeat.allOf(booking),
                booking.total,
                booking.refundAmount,
                booking.currency,
                booking.cancelReason,
                booking.confirmedAt,
                booking.cancelledAt);
    }

    @Override
    public String type() {
        return "booking.cancelled.v1";
    }

    @Override
    public UUID subject() {
        return bookingId;
    }
}
