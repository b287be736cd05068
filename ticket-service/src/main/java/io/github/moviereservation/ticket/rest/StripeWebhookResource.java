package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.OpenPayments;
import io.github.moviereservation.ticket.domain.exchange.ExchangePayments;
import io.github.moviereservation.ticket.domain.payment.PaymentNotices;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

/** Where Stripe tells what became of a payment. It has no token; its signature is what counts. */
@Path("/api/payments/stripe/webhook")
public class StripeWebhookResource {

    private final PaymentNotices notices;
    private final OpenPayments payments;
    private final ExchangePayments exchanges;

    StripeWebhookResource(PaymentNotices notices, OpenPayments payments, ExchangePayments exchanges) {
        this.notices = notices;
        this.payments = payments;
        this.exchanges = exchanges;
    }

    /** An event of Stripe's, signed within the last five minutes. What is of no concern here is accepted, too. */
    @POST
    @PermitAll
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "400", description = "invalid-signature")
    @APIResponse(responseCode = "404", description = "Stripe is not set up")
    public Uni<Void> take(@RestHeader("Stripe-Signature") String signature, @NotNull String event) {
        return notices.paymentOf(event, signature)
                .chain(payment -> payment == null
                        ? Uni.createFrom().voidItem()
                        : payments.changed(payment).chain(() -> exchanges.changed(payment)));
    }
}
