package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.OpenPayments;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Payments of differences that wait for the customer or a bank. */
@ApplicationScoped
public class ExchangePayments {

    private final OpenPayments payments;
    private final ExchangeQueue queue;

    ExchangePayments(OpenPayments payments, ExchangeQueue queue) {
        this.payments = payments;
        this.queue = queue;
    }

    /** What the customer has to do now; null when it is nothing. */
    public Uni<PaymentAction> action(Exchange exchange) {
        return exchange.status == ExchangeStatus.PENDING
                ? payments.action(exchange.id)
                : Uni.createFrom().nullItem();
    }

    /** The provider says that something has changed; what, it is asked. Nothing happens when it is no exchange's. */
    public Uni<Void> changed(UUID paymentId) {
        return queue.wake(paymentId);
    }
}
