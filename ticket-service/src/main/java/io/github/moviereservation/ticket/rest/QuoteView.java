package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.booking.AgeNotice;
import io.github.moviereservation.ticket.domain.booking.Quote;
import java.util.List;

/**
 * What a booking would cost; amounts are minor units of {@code currency}.
 *
 * @param ageNotice absent when everybody may see the film
 */
public record QuoteView(
        List<LineView> lines,
        long discount,
        long total,
        String currency,
        @JsonInclude(JsonInclude.Include.NON_NULL) AgeNotice ageNotice) {

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.lines().stream().map(LineView::of).toList(),
                quote.discount(),
                quote.total(),
                quote.currency(),
                quote.ageNotice());
    }
}
