package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.promo.PromoTerms;
import java.util.List;

/**
 * What seats cost together, minor units.
 *
 * @param total discount taken off; never below zero
 */
public record Price(long discount, long total) {

    /** @param promo null without a promo code */
    public static Price of(List<PricedSeat> seats, PromoTerms promo) {
        var sum = seats.stream().mapToLong(PricedSeat::price).sum();
        var discount = promo == null ? 0 : promo.discountOn(sum);
        return new Price(discount, sum - discount);
    }
}
