package io.github.moviereservation.ticket.domain.till;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import java.util.UUID;

/**
 * What one member of staff sold at one theater on a day by one method, and handed back that day, whoever sold it;
 * amounts in minor units.
 *
 * @param bookings sold, also those that were cancelled since
 */
public record TillLine(
        UUID theaterId,
        String theaterName,
        UUID staff,
        PaymentMethod method,
        String currency,
        long bookings,
        long tickets,
        long gross,
        long refunds) {

    /** What has to be in the till, or on the terminal's statement. */
    public long net() {
        return gross - refunds;
    }
}
