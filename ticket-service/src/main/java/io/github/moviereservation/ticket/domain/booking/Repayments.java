package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives money of a booking's payments back: of the last one first, never more than is left of it. */
@ApplicationScoped
public class Repayments {

    private final RefundSteps steps;
    private final BookingConfig config;

    Repayments(RefundSteps steps, BookingConfig config) {
        this.steps = steps;
        this.config = config;
    }

    /**
     * May be repeated, until it succeeds.
     *
     * @param exchangeId null for what a cancellation gives back
     * @return what the provider returned
     */
    public Uni<Long> pay(Payments payments, UUID bookingId, UUID exchangeId, long amount) {
        return amount == 0
                ? Uni.createFrom().item(0L)
                : steps.plan(bookingId, exchangeId, amount)
                        .chain(refunds -> Multi.createFrom()
                                .iterable(refunds)
                                .onItem()
                                .transformToUniAndConcatenate(refund -> pay(payments, refund))
                                .collect()
                                .with(Collectors.summingLong(Long::longValue)));
    }

    private Uni<Long> pay(Payments payments, Refund refund) {
        return refund.returned != null
                ? Uni.createFrom().item(refund.returned)
                : Timers.atMost(config.paymentTimeout(), payments.refund(refund.paymentId, refund.id, refund.amount))
                        .call(returned -> steps.returned(refund.id, returned));
    }
}
