package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.ticket.domain.Percent;

/**
 * What a promo code takes off; one of percentage and amount, the other is null. A booking keeps it as it was.
 *
 * @param amountOff minor units
 */
public record PromoTerms(String code, Integer percentOff, Long amountOff) {

    /** Of the sum of all seats: a percentage rounded half up to whole minor units, and never more than the sum. */
    public long discountOn(long sum) {
        return percentOff != null ? Percent.of(sum, percentOff) : Math.min(amountOff, sum);
    }
}
