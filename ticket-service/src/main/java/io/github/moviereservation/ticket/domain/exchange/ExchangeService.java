package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.BookingFailedException;
import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.ticket.domain.booking.BookingRequest;
import io.github.moviereservation.ticket.domain.booking.Duplicates;
import io.github.moviereservation.ticket.domain.booking.IdempotencyKeyReusedException;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Exchanges seats of bookings: every order makes one exchange and at most one payment, however often it is sent. */
@ApplicationScoped
public class ExchangeService {

    private final BookingReader bookings;
    private final ExchangeReader exchanges;
    private final ExchangeSteps steps;
    private final ExchangeProcess process;
    private final Payments payments;
    private final Duplicates duplicates;

    ExchangeService(
            BookingReader bookings,
            ExchangeReader exchanges,
            ExchangeSteps steps,
            ExchangeProcess process,
            Payments payments,
            Duplicates duplicates) {
        this.bookings = bookings;
        this.exchanges = exchanges;
        this.steps = steps;
        this.process = process;
        this.payments = payments;
        this.duplicates = duplicates;
    }

    /** Answers a finished exchange with its booking, or one that still runs; fails with the problem that ended it. */
    public Uni<Exchange> exchange(ExchangeOrder order) {
        return bookings.visible(order.bookingId(), order.viewer())
                .chain(() -> request(order))
                .chain(known -> known == null ? first(order) : repeated(known, order))
                .invoke(exchange -> {
                    if (exchange.status == ExchangeStatus.FAILED) {
                        throw new BookingFailedException(exchange.failure, refundOf(exchange));
                    }
                });
    }

    private Uni<Exchange> first(ExchangeOrder order) {
        if (order.paymentToken() != null) {
            payments.check(order.paymentToken());
        }
        return Uni.createFrom()
                .deferred(() -> steps.open(order))
                .onItemOrFailure()
                .transformToUni(
                        (opened, refusal) -> refusal == null ? process.run(opened, order) : repeatedOr(refusal, order));
    }

    /** The same request may have been faster, and be the very reason for the refusal. */
    private Uni<Exchange> repeatedOr(Throwable refusal, ExchangeOrder order) {
        if (!(refusal instanceof BusinessException)) {
            return Uni.createFrom().failure(refusal);
        }
        return request(order)
                .chain(known -> known == null ? Uni.createFrom().failure(refusal) : repeated(known, order));
    }

    private Uni<BookingRequest> request(ExchangeOrder order) {
        return bookings.request(order.viewer().id(), order.idempotencyKey());
    }

    private Uni<Exchange> repeated(BookingRequest known, ExchangeOrder order) {
        if (!known.isOf(order.hash())) {
            throw new IdempotencyKeyReusedException();
        }
        return duplicates.result(() -> exchanges.find(known.exchangeId), ExchangeService::isSettled);
    }

    /** Or left to the recovery job, which may take longer. */
    private static boolean isSettled(Exchange exchange) {
        return !exchange.status.isRunning() || exchange.attempts > 0;
    }

    private static String refundOf(Exchange exchange) {
        if (exchange.paidAt == null || !exchange.isDearer()) {
            return "";
        }
        return exchange.refundDue
                ? "; your payment of the difference is being refunded"
                : "; your payment of the difference was refunded";
    }
}
