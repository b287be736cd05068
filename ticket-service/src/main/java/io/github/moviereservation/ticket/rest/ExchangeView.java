package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.exchange.Exchange;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.ticket.rest.BookingView.PaymentView;

/**
 * An exchange that is running, or the last one when it failed after its customer was told that it was.
 *
 * @param difference minor units, negative when money goes back; absent as long as it is not known
 * @param reason the code of the problem that it failed with; absent unless it did
 * @param payment present while its customer has to do something for the payment to go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExchangeView(Progress status, Long difference, String reason, PaymentView payment) {

    /** PENDING until seats and payment are both certain. */
    public enum Progress {
        PENDING,
        FAILED
    }

    /** @param action null when there is nothing to do */
    static ExchangeView of(Exchange exchange, PaymentAction action) {
        return switch (exchange.status) {
            case PENDING, PAID -> new ExchangeView(Progress.PENDING, exchange.difference(), null, PaymentView.of(action));
            case FAILED ->
                exchange.deferred
                        ? new ExchangeView(Progress.FAILED, exchange.difference(), exchange.failure.code(), null)
                        : null;
            case DONE -> null;
        };
    }
}
