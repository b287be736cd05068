package io.github.moviereservation.ticket.domain.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@ConfigMapping(prefix = "ticket")
public interface BookingConfig {

    /** How long before the start a booking can still be cancelled. */
    @WithDefault("PT30M")
    Duration cancellationNotice();

    /**
     * What a customer who cancels gets back, by the time left to the start: of {@code PT24H:100,PT2H:50} all until a day
     * before, half until two hours before, then nothing.
     */
    @WithDefault("PT0S:100")
    List<RefundStep> refundPolicy();

    /** The age in years that a film's certificate asks for; none for those that are missing here. */
    Map<String, Integer> ages();

    /** How long the payment may take before the caller is told that the result is not known yet. */
    @WithDefault("PT5S")
    Duration paymentTimeout();

    /**
     * How long a customer may take to confirm a payment with the bank (3-D Secure) before the booking is given up. As
     * long as seat-service extends a hold for a payment: later, the seats may be somebody else's.
     */
    @WithDefault("PT3M")
    Duration openPaymentTime();

    /** How long a repeated request waits for the first one's result before it is told that it still runs. */
    @WithDefault("PT8S")
    Duration duplicateWait();

    /** How long an Idempotency-Key is remembered. */
    @WithDefault("PT24H")
    Duration idempotencyTime();

    Recovery recovery();

    interface Recovery {

        /** How often to look for bookings that were cut off. */
        @WithDefault("2s")
        String every();

        /** How long a request may take for a step before the job takes over; longer than the calls' timeouts. */
        @WithDefault("PT15S")
        Duration lease();

        /** How long the job has the bookings of one look to itself. */
        @WithDefault("PT1M")
        Duration claim();

        /** How long to wait before the first look at a payment without an answer. */
        @WithDefault("PT2S")
        Duration delay();

        /** The longest wait between two tries at one booking. */
        @WithDefault("PT1M")
        Duration maxDelay();

        /** When a paid booking whose seats cannot be confirmed is refunded. */
        @WithDefault("PT15M")
        Duration giveUp();

        /** How many bookings one look takes. */
        @WithDefault("20")
        int batch();
    }
}
