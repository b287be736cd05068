package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What of a booking's payments goes back, each step a short transaction of its own. */
@ApplicationScoped
class RefundSteps {

    private final BookingRepository bookings;
    private final RefundRepository refunds;

    RefundSteps(BookingRepository bookings, RefundRepository refunds) {
        this.bookings = bookings;
        this.refunds = refunds;
    }

    /**
     * Settles once, under the booking's lock, of which payments a sum goes back that is owed.
     *
     * @param exchangeId null for what a cancellation gives back
     */
    @WithTransaction
    Uni<List<Refund>> plan(UUID bookingId, UUID exchangeId, long amount) {
        return bookings.lock(bookingId)
                .chain(booking -> refunds.ofBooking(bookingId).chain(known -> {
                    var planned = known.stream()
                            .filter(refund -> Objects.equals(refund.exchangeId, exchangeId))
                            .toList();
                    return planned.isEmpty()
                            ? plan(booking, known, exchangeId, amount)
                            : Uni.createFrom().item(planned);
                }));
    }

    private Uni<List<Refund>> plan(Booking booking, List<Refund> known, UUID exchangeId, long amount) {
        return refunds.exchanged(booking.id)
                .map(exchanges -> new PaidSoFar(booking.id, booking.total, exchanges, known)
                        .refund(exchangeId, amount, Leases.now()))
                .call(refunds::persist);
    }

    @WithTransaction
    Uni<Void> returned(UUID id, long amount) {
        return refunds.findById(id)
                .invoke(refund -> refund.returned(amount, Leases.now()))
                .replaceWithVoid();
    }
}
