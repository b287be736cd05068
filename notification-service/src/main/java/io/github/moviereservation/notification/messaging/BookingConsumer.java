package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.notification.domain.Money;
import io.github.moviereservation.notification.domain.NotificationService;
import io.github.moviereservation.notification.domain.NotificationText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells people what became of their bookings. */
@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final NotificationService notifications;

    BookingConsumer(Inbox inbox, NotificationService notifications) {
        this.inbox = inbox;
        this.notifications = notifications;
    }

    @Incoming("booking-confirmed")
    public Uni<Void> onConfirmed(CloudEvent event) {
        var booking = event.data(BookingConfirmed.class);
        return tell(
                event,
                () -> booking.userId(),
                () -> NotificationText.bookingConfirmed(
                        booking.bookingId(),
                        booking.reference(),
                        booking.showtime().toScreening(),
                        booking.seats()));
    }

    @Incoming("booking-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        var booking = event.data(BookingCancelled.class);
        return tell(
                event,
                () -> booking.userId(),
                () -> NotificationText.bookingCancelled(
                        booking.bookingId(),
                        booking.showtime().toScreening(),
                        new Money(booking.refund(), Currency.getInstance(booking.currency())),
                        booking.reason()));
    }

    @Incoming("booking-failed")
    public Uni<Void> onFailed(CloudEvent event) {
        var booking = event.data(BookingFailed.class);
        return tell(
                event,
                () -> booking.userId(),
                () -> NotificationText.bookingFailed(booking.showtimeId(), booking.reason(), booking.refunded()));
    }

    /** What may be missing from an event is looked at inside the inbox's work, which sends it to the dead letters. */
    private Uni<Void> tell(CloudEvent event, Supplier<UUID> user, Supplier<NotificationText> text) {
        return inbox.once(event, () -> notifications.add(event.id(), user.get(), text.get(), event.time()));
    }
}
