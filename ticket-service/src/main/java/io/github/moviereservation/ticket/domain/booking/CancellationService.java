package io.github.moviereservation.ticket.domain.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Cancels bookings with a full refund. */
@ApplicationScoped
public class CancellationService {

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

    /** Of two cancellations at once, one wins and the other fails: there is one refund. */
    public Uni<Booking> cancel(UUID id, UUID userId, boolean isAdmin) {
        return bookings.visible(id, userId, isAdmin)
                .chain(seen -> steps.cancel(
                        id,
                        seen.userId.equals(userId) ? CancelReason.CUSTOMER : CancelReason.ADMIN,
                        this::requireCancellable))
                .chain(undoing::settle);
    }

    /** Regardless of the time: the cinema itself called it off. */
    Uni<Void> cancelForShowtime(UUID id) {
        return steps.cancel(id, CancelReason.SHOWTIME_CANCELLED, booking -> {})
                .chain(undoing::settle)
                .replaceWithVoid();
    }

    private void requireCancellable(Booking booking) {
        switch (booking.status) {
            case CONFIRMED -> {}
            case CANCELLED -> throw new BookingCancelledException();
            case PENDING, PAID, FAILED -> throw new BookingNotConfirmedException();
        }
        var notice = config.cancellationNotice();
        if (Instant.now().plus(notice).isAfter(booking.showtime.startsAt)) {
            throw new TooLateException(notice);
        }
    }
}
