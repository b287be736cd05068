package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.util.List;
import java.util.UUID;

/**
 * An order whose showtime, types and hold were found good.
 *
 * @param seats empty as long as the seats of a one-call booking are not held
 */
record Draft(BookingOrder order, UUID holdId, Showtime showtime, List<PricedSeat> seats) {}
