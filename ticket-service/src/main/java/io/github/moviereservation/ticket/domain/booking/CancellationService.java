package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cancels bookings. Customers have a notice to keep, and get back what the refund policy says; an admin cancels until
 * the start, and refunds everything.
 */
@ApplicationScoped
public class CancellationService {

    private static final List<RefundStep> EVERYTHING = List.of(new RefundStep(Duration.ZERO, 100));

    private final BookingReader bookings;
    private final BookingSteps steps;
    private final Undoing undoing;
    private final BookingConfig config;

    CancellationService(BookingReader bookings, BookingSteps steps, Undoing undoing, BookingConfig config) {
        this.bookings = bookings;
        this.steps = steps;
        this.undoing = undoing;
        this.config = config;
    }

    /** What cancelling would mean now. */
    public Uni<CancellationTerms> terms(UUID id, Viewer viewer) {
        return bookings.visible(id, viewer).map(booking -> terms(booking, reasonOf(booking, viewer)));
    }

    /** Of two cancellations at once, one wins and the other fails: there is one refund. */
    public Uni<Booking> cancel(UUID id, Viewer viewer) {
        return bookings.visible(id, viewer)
                .map(seen -> reasonOf(seen, viewer))
                .chain(reason -> steps.cancel(id, reason, booking -> refund(terms(booking, reason))))
                .chain(undoing::settle);
    }

    /** What speaks against cancelling it now, or changing it otherwise. */
    public Optional<BusinessException> refusal(Booking booking, Viewer viewer) {
        return terms(booking, reasonOf(booking, viewer)).refusal();
    }

    /** Regardless of the time, and with a full refund: the cinema itself called it off. */
    Uni<Void> cancelForShowtime(UUID id) {
        return steps.cancel(id, CancelReason.SHOWTIME_CANCELLED, booking -> booking.total)
                .chain(undoing::settle)
                .replaceWithVoid();
    }

    /** An admin's own booking is a customer's; what an admin sold at the counter is not the admin's own. */
    private static CancelReason reasonOf(Booking booking, Viewer viewer) {
        var isOwn = booking.sale.soldBy == null && booking.userId.equals(viewer.id());
        return viewer.isAdmin() && !isOwn ? CancelReason.ADMIN : CancelReason.CUSTOMER;
    }

    private CancellationTerms terms(Booking booking, CancelReason reason) {
        var now = Instant.now();
        return reason == CancelReason.ADMIN
                ? CancellationTerms.of(booking, Duration.ZERO, EVERYTHING, now)
                : CancellationTerms.of(booking, config.cancellationNotice(), config.refundPolicy(), now);
    }

    private static long refund(CancellationTerms terms) {
        terms.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return terms.refund();
    }
}
