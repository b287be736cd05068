package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.Charges;
import io.github.moviereservation.ticket.domain.booking.Failure;
import io.github.moviereservation.ticket.domain.booking.ShowtimeNotReadyException;
import io.github.moviereservation.ticket.domain.payment.PaymentDeclinedException;
import io.github.moviereservation.ticket.domain.payment.PaymentUnavailableException;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.seats.SeatsUnavailableException;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Leads an exchange to its end: the new seats held, the difference paid, all seats exchanged at once. Until seat-service
 * is asked for the last, everything can be undone; then it is asked until it answers. No transaction is open during a
 * call, and whatever is left unfinished can be resumed from the state in the database.
 */
@ApplicationScoped
class ExchangeProcess {

    private final ExchangeSteps steps;
    private final ExchangeUndoing undoing;
    private final Seats seats;
    private final Payments payments;
    private final Charges charges;

    ExchangeProcess(ExchangeSteps steps, ExchangeUndoing undoing, Seats seats, Payments payments, Charges charges) {
        this.steps = steps;
        this.undoing = undoing;
        this.seats = seats;
        this.payments = payments;
        this.charges = charges;
    }

    /** From an exchange just opened. */
    Uni<Exchange> run(Exchange opened, ExchangeOrder order) {
        return hold(opened, order)
                .chain(exchange -> exchange.status == ExchangeStatus.PENDING
                        ? charge(exchange, order.paymentToken())
                        : Uni.createFrom().item(exchange))
                .chain(this::then);
    }

    /** From wherever an exchange was cut off. */
    Uni<Exchange> resume(Exchange exchange) {
        return (exchange.status == ExchangeStatus.PENDING
                        ? lookUp(exchange)
                        : Uni.createFrom().item(exchange))
                .chain(this::then);
    }

    private Uni<Exchange> lookUp(Exchange exchange) {
        if (exchange.total == null) {
            return steps.fail(exchange.id, Failure.of(new ExchangeIncompleteException()), false);
        }
        return exchange.isDearer()
                ? charges.lookUp(payments, exchange.id, exchange.createdAt).chain(outcome -> charged(exchange, outcome))
                : steps.pay(exchange.id);
    }

    private Uni<Exchange> hold(Exchange exchange, ExchangeOrder order) {
        return seats.hold(
                        exchange.holdId,
                        exchange.booking.userId,
                        exchange.showtime.id,
                        exchange.seats.added(),
                        order.accessible(),
                        false)
                .onItemOrFailure()
                .transformToUni((hold, refusal) -> switch (refusal) {
                    case null -> price(exchange, hold);
                    case BusinessException e -> steps.fail(exchange.id, Failure.of(e), false);
                    default -> Uni.createFrom().failure(refusal);
                });
    }

    private Uni<Exchange> price(Exchange exchange, Hold hold) {
        return hold.currency().equals(exchange.booking.currency)
                ? steps.price(exchange.id, hold.lines())
                        .onFailure(BusinessException.class)
                        .recoverWithUni(
                                refusal -> steps.fail(exchange.id, Failure.of((BusinessException) refusal), false))
                : steps.fail(exchange.id, Failure.of(new ShowtimeNotReadyException()), false);
    }

    private Uni<Exchange> charge(Exchange exchange, String token) {
        if (!exchange.isDearer()) {
            return steps.pay(exchange.id);
        }
        var difference = exchange.difference();
        var currency = exchange.booking.currency;
        return token == null
                ? steps.fail(exchange.id, Failure.of(new PaymentMissingException(difference, currency)), false)
                : charges.charge(payments, exchange.id, difference, currency, token)
                        .chain(outcome -> charged(exchange, outcome));
    }

    private Uni<Exchange> charged(Exchange exchange, Charges.Outcome outcome) {
        return switch (outcome) {
            case CAPTURED -> steps.pay(exchange.id);
            case DECLINED -> steps.fail(exchange.id, Failure.of(new PaymentDeclinedException()), false);
            case UNAVAILABLE -> steps.fail(exchange.id, Failure.of(new PaymentUnavailableException()), false);
            case OPEN -> steps.postpone(exchange.id);
            case LOST -> steps.fail(exchange.id, Failure.of(new ExchangeIncompleteException()), true);
        };
    }

    /** The step that follows from a state in which the payment's result is known. */
    private Uni<Exchange> then(Exchange exchange) {
        return (exchange.status == ExchangeStatus.PAID
                        ? swap(exchange)
                        : Uni.createFrom().item(exchange))
                .chain(undoing::settle);
    }

    private Uni<Exchange> swap(Exchange exchange) {
        var booking = exchange.booking;
        return seats.exchange(booking.id, exchange.holdId, booking.userId, exchange.seats.kept())
                .onItemOrFailure()
                .transformToUni((sold, refusal) -> switch (refusal) {
                    case null -> steps.finish(exchange.id, sold);
                    case SeatsUnavailableException e -> steps.postpone(exchange.id);
                    case BusinessException e -> steps.fail(exchange.id, Failure.of(e), true);
                    default -> Uni.createFrom().failure(refusal);
                });
    }
}
