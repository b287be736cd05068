package io.github.moviereservation.ticket.client;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeError;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Stripe's client reads and fills by reflection in {@link StripeApi}'s calls; for native executables. */
@RegisterForReflection(
        targets = {
            PaymentIntent.class,
            Charge.class,
            PaymentMethod.class,
            Refund.class,
            StripeCollection.class,
            StripeError.class,
            PaymentIntentCreateParams.class,
            RefundCreateParams.class,
            RefundListParams.class
        })
final class StripeReflection {

    private StripeReflection() {}
}
