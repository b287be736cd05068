package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.booking.RefundStatus;
import io.github.moviereservation.ticket.domain.exchange.Exchange;
import io.github.moviereservation.ticket.domain.exchange.ExchangeStatus;
import java.time.Instant;
import java.util.List;

/**
 * An exchange that took place.
 *
 * @param difference what was paid, minor units; negative when money goes back
 * @param refundStatus absent unless money goes back
 */
public record ExchangedView(
        Instant at,
        long difference,
        @JsonInclude(JsonInclude.Include.NON_NULL) RefundStatus refundStatus) {

    /** Null without any, which is left out then. */
    static List<ExchangedView> allOf(List<Exchange> exchanges) {
        var done = exchanges.stream()
                .filter(exchange -> exchange.status == ExchangeStatus.DONE)
                .map(ExchangedView::of)
                .toList();
        return done.isEmpty() ? null : done;
    }

    private static ExchangedView of(Exchange exchange) {
        return new ExchangedView(exchange.endedAt, exchange.difference(), refundStatusOf(exchange));
    }

    private static RefundStatus refundStatusOf(Exchange exchange) {
        if (exchange.difference() >= 0) {
            return null;
        }
        return exchange.refundDue ? RefundStatus.PENDING : RefundStatus.REFUNDED;
    }
}
