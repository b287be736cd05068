package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.promo.PromoTerms;
import java.util.List;

/**
 * @param total minor units, discount taken off
 * @param ageNotice null when everybody may see the film
 */
public record Quote(List<PricedSeat> lines, long discount, long total, String currency, AgeNotice ageNotice) {

    static Quote of(List<PricedSeat> lines, PromoTerms promo, String currency, AgeNotice ageNotice) {
        var price = Price.of(lines, promo);
        return new Quote(lines, price.discount(), price.total(), currency, ageNotice);
    }
}
