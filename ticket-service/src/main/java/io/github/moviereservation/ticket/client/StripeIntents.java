package io.github.moviereservation.ticket.client;

import com.stripe.model.PaymentIntent;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import java.util.Locale;

/** Reads PaymentIntents. */
final class StripeIntents {

    private StripeIntents() {}

    static boolean needsAction(PaymentIntent intent) {
        return intent.getStatus().equals("requires_action");
    }

    /** Null when the customer has nothing to do. */
    static PaymentAction action(PaymentIntent intent) {
        return needsAction(intent)
                ? new PaymentAction(
                        intent.getClientSecret(), intent.getNextAction().getType())
                : null;
    }

    /** As ISO 4217 writes it. */
    static String currency(PaymentIntent intent) {
        return intent.getCurrency().toUpperCase(Locale.ROOT);
    }
}
