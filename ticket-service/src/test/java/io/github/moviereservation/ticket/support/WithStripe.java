package io.github.moviereservation.ticket.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.UUID;

/** The service with Stripe's keys: its test mode, spoken by {@link StripeDouble}. */
public class WithStripe implements QuarkusTestProfile {

    static final String WEBHOOK_SECRET = "whsec_" + UUID.randomUUID();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ticket.stripe.secret-key",
                "sk_test_" + UUID.randomUUID(),
                "ticket.stripe.webhook-secret",
                WEBHOOK_SECRET,
                "ticket.stripe.api-base",
                StripeDouble.address(),
                "ticket.payment-timeout",
                "PT3S",
                "ticket.stripe.begin-timeout",
                "PT2S");
    }
}
