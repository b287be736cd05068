package io.github.moviereservation.ticket.domain.promo;

/**
 * What a promo code takes off; one of percentage and amount, the other is null. A booking keeps it as it was.
 *
 * @param amountOff minor units
 */
public record PromoTerms(String code, Integer percentOff, Long amountOff) {

    /** Of the sum of all seats: a percentage rounded half up to whole minor units, and never more than the sum. */
    public long discountOn(long sum) {
        return percentOff != null ? Math.floorDiv(sum * percentOff + 50, 100) : Math.min(amountOff, sum);
    }
}
