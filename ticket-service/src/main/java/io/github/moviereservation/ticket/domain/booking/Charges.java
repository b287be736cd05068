package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.PaymentUnavailableException;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Asks for payments, and waits so long for an answer. */
@ApplicationScoped
public class Charges {

    /** What to do next. */
    public enum Outcome {
        CAPTURED,
        DECLINED,
        /** Nothing was charged, and nothing will be: the payment provider is away. */
        UNAVAILABLE,
        /** Somebody has to look later. */
        OPEN,
        /** It never came through, or takes too long: whatever there is of it goes back. */
        LOST
    }

    private final BookingConfig config;

    Charges(BookingConfig config) {
        this.config = config;
    }

    /** Never fails. */
    public Uni<Outcome> charge(Payments payments, UUID paymentId, long amount, String currency, String token) {
        return Timers.atMost(config.paymentTimeout(), payments.charge(paymentId, amount, currency, token))
                .onItemOrFailure()
                .transform((status, failure) -> switch (failure) {
                    case null -> charged(status);
                    case PaymentUnavailableException e -> Outcome.UNAVAILABLE;
                    default -> {
                        Log.warnf("The payment %s did not answer: %s", paymentId, failure);
                        yield Outcome.OPEN;
                    }
                });
    }

    private static Outcome charged(PaymentStatus status) {
        return switch (status) {
            case CAPTURED -> Outcome.CAPTURED;
            case DECLINED -> Outcome.DECLINED;
            case OPEN, NONE -> Outcome.OPEN;
        };
    }

    /** @param begun when the customer ordered, who has some time to confirm the payment with a bank */
    public Uni<Outcome> lookUp(Payments payments, UUID paymentId, Instant begun) {
        return Timers.atMost(config.paymentTimeout(), payments.status(paymentId))
                .map(status -> switch (status) {
                    case CAPTURED -> Outcome.CAPTURED;
                    case DECLINED -> Outcome.DECLINED;
                    case OPEN -> isOverdue(begun) ? Outcome.LOST : Outcome.OPEN;
                    case NONE -> Outcome.LOST;
                });
    }

    private boolean isOverdue(Instant begun) {
        return begun.plus(config.openPaymentTime()).isBefore(Instant.now());
    }
}
