package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.promo.PromoTerms;
import java.util.List;

/** @param total minor units, discount taken off */
public record Quote(List<PricedSeat> lines, long discount, long total, String currency) {

    static Quote of(List<PricedSeat> lines, PromoTerms promo, String currency) {
        var price = Price.of(lines, promo);
        return new Quote(lines, price.discount(), price.total(), currency);
    }
}
