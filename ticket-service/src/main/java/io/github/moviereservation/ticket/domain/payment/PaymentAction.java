package io.github.moviereservation.ticket.domain.payment;

/**
 * What the customer has to do in the browser before the payment goes on, such as 3-D Secure.
 *
 * @param clientSecret what the provider's own page script takes to do it; for the customer alone, and never logged or
 *     stored
 * @param nextAction the provider's name for it, such as {@code use_stripe_sdk}
 */
public record PaymentAction(String clientSecret, String nextAction) {

    @Override
    public String toString() {
        return nextAction;
    }
}
