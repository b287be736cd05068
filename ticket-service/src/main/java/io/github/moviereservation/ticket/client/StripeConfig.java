package io.github.moviereservation.ticket.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "ticket.stripe")
interface StripeConfig {

    /** Without it, the sandbox takes the payments. */
    Optional<String> secretKey();

    /** What Stripe signs its notices with; without it, none are taken. */
    Optional<String> webhookSecret();

    /** Where Stripe is; its own address when not set. */
    Optional<String> apiBase();

    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Of one try of one call. */
    @WithDefault("PT10S")
    Duration readTimeout();

    /**
     * Of all tries to begin a payment together; less than {@code ticket.payment-timeout}, so that the customer is told
     * that nothing was charged.
     */
    @WithDefault("PT4S")
    Duration beginTimeout();

    /** How long a confirmation without an answer may still reach Stripe. */
    @WithDefault("PT1M")
    Duration lateness();
}
