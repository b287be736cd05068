package io.github.moviereservation.ticket.domain.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Seats are sold and paid; amounts are minor units.
 *
 * @param soldBy who sold it at the counter, to somebody without an account; null for what customers buy themselves
 * @param discount what the promo code took off the lines
 * @param promoCode null without one
 * @param total what was paid
 * @param exchange what it was before it got other seats; absent the first time
 */
public record BookingConfirmed(
        UUID bookingId,
        int version,
        String reference,
        UUID userId,
        UUID soldBy,
        ShowtimeSummary showtime,
        List<PricedSeat> lines,
        long discount,
        String promoCode,
        long total,
        String currency,
        Instant confirmedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) BookingExchanged exchange)
        implements Event {

    static BookingConfirmed of(Booking booking) {
        return of(booking, null);
    }

    public static BookingConfirmed of(Booking booking, BookingExchanged exchange) {
        return new BookingConfirmed(
                booking.id,
                booking.version,
                booking.reference,
                booking.userId,
                booking.sale.soldBy,
                ShowtimeSummary.of(booking.showtime),
                PricedSeat.allOf(booking),
                booking.discount,
                booking.promoCode(),
                booking.total,
                booking.currency,
                booking.confirmedAt,
                exchange);
    }

    @Override
    public String type() {
        return "booking.confirmed.v1";
    }

    @Override
    public UUID subject() {
        return bookingId;
    }
}
