package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order whose showtime, types and hold were found good.
 *
 * @param seats empty as long as the seats of a one-call booking are not held
 */
record Draft(BookingOrder order, UUID holdId, Showtime showtime, List<PricedSeat> seats) {

    /** @param known the showtime as the current transaction knows it */
    Booking open(Showtime known, Instant now, Instant until) {
        var booking = new Booking();
        booking.id = UUID.randomUUID();
        booking.reference = Reference.random();
        booking.userId = order.userId();
        booking.email = order.email();
        booking.sale = Sale.of(order);
        booking.showtime = known;
        booking.holdId = holdId;
        booking.ownHold = order.holdId() == null;
        booking.currency = known.currency;
        booking.createdAt = now;
        booking.recoverAt = until;
        return booking;
    }
}
