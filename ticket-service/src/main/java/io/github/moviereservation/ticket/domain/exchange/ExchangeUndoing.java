package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.booking.BookingConfig;
import io.github.moviereservation.ticket.domain.booking.Later;
import io.github.moviereservation.ticket.domain.booking.Repayments;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.seats.SeatsRefusedException;
import io.github.moviereservation.web.BusinessException.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives back what an exchange owes: the difference, or of one that failed the seats and the payment. */
@ApplicationScoped
class ExchangeUndoing {

    private final ExchangeSteps steps;
    private final Payments payments;
    private final Repayments repayments;
    private final Seats seats;
    private final BookingConfig config;

    ExchangeUndoing(ExchangeSteps steps, Payments payments, Repayments repayments, Seats seats, BookingConfig config) {
        this.steps = steps;
        this.payments = payments;
        this.repayments = repayments;
        this.seats = seats;
        this.config = config;
    }

    /** Never fails because of the bank or seat-service: what does not work now is tried again later. */
    Uni<Exchange> settle(Exchange exchange) {
        return release(exchange).chain(this::refund);
    }

    private Uni<Exchange> release(Exchange exchange) {
        return exchange.releaseDue
                ? Later.orNow(
                        isFreed(exchange),
                        freed -> freed ? steps.released(exchange.id) : steps.revive(exchange.id),
                        exchange.id,
                        steps::postpone)
                : Uni.createFrom().item(exchange);
    }

    /** A request to exchange whose answer was lost may have come after the one that was refused. */
    private Uni<Boolean> isFreed(Exchange exchange) {
        var released = seats.release(exchange.holdId);
        return exchange.paidAt == null
                ? released.replaceWith(true)
                : released.chain(() -> seats.find(exchange.holdId))
                        .map(hold -> hold.status() != Hold.Status.CONFIRMED)
                        .onFailure(ExchangeUndoing::isUnknown)
                        .recoverWithItem(true);
    }

    private static boolean isUnknown(Throwable refusal) {
        return refusal instanceof SeatsRefusedException e && e.kind() == Kind.NOT_FOUND;
    }

    /** Of one that may still take place after all, nothing. */
    private Uni<Exchange> refund(Exchange exchange) {
        var isCertain = exchange.paidAt == null || !exchange.releaseDue;
        return exchange.refundDue && isCertain
                ? Later.orNow(
                        repay(exchange), amount -> steps.refunded(exchange.id, amount), exchange.id, steps::postpone)
                : Uni.createFrom().item(exchange);
    }

    private Uni<Long> repay(Exchange exchange) {
        return exchange.status == ExchangeStatus.FAILED
                ? Timers.atMost(config.paymentTimeout(), payments.refund(exchange.id))
                : repayments.pay(payments, exchange.booking.id, exchange.id, -exchange.difference());
    }
}
