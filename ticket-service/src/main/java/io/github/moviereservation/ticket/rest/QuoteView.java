package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.Quote;
import java.util.List;

/** What a booking would cost; amounts are minor units of {@code currency}. */
public record QuoteView(List<LineView> lines, long discount, long total, String currency) {

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.lines().stream().map(LineView::of).toList(), quote.discount(), quote.total(), quote.currency());
    }
}
