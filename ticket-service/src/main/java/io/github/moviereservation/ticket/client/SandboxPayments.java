package io.github.moviereservation.ticket.client;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.domain.payment.UnknownPaymentTokenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A payment provider to try things with: its tokens decide what happens, and no money moves. */
@ApplicationScoped
@Typed(SandboxPayments.class)
class SandboxPayments implements Payments {

    private static final String OK = "tok_ok";
    private static final String DECLINED = "tok_declined";
    private static final String SLOW = "tok_slow";
    private static final String TIMEOUT = "tok_timeout";
    private static final Set<String> TOKENS = Set.of(OK, DECLINED, SLOW, TIMEOUT);
    private static final Duration SLOWNESS = Duration.ofSeconds(3);

    private final SandboxBank bank;

    SandboxPayments(SandboxBank bank) {
        this.bank = bank;
    }

    @Override
    public void check(String token) {
        if (!TOKENS.contains(token)) {
            throw new UnknownPaymentTokenException();
        }
    }

    @Override
    public Uni<PaymentStatus> charge(UUID paymentId, long amount, String currency, String token) {
        var charged = bank.charge(paymentId, amount, currency, !token.equals(DECLINED));
        return switch (token) {
            case SLOW -> charged.call(() -> Timers.delay(SLOWNESS));
            // The bank takes the money, and its answer gets lost on the way.
            case TIMEOUT -> charged.chain(lost -> Uni.createFrom().nothing());
            default -> charged;
        };
    }

    @Override
    public Uni<Long> refund(UUID paymentId) {
        return bank.refund(paymentId, paymentId, null);
    }

    @Override
    public Uni<Long> refund(UUID paymentId, UUID refundId, long amount) {
        return bank.refund(paymentId, refundId, amount);
    }

    @Override
    public Uni<PaymentStatus> status(UUID paymentId) {
        return bank.status(paymentId);
    }
}
