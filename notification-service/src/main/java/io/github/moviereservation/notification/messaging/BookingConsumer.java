package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.notification.domain.Money;
import io.github.moviereservation.notification.domain.NotificationService;
import io.github.moviereservation.notification.domain.NotificationText;
import io.github.moviereservation.notification.domain.booking.BookingNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells people what became of their bookings. */
@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final NotificationService notifications;
    private final BookingNews news;

    BookingConsumer(Inbox inbox, NotificationService notifications, BookingNews news) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.news = news;
    }

    @Incoming("booking-confirmed")
    public Uni<Void> onConfirmed(CloudEvent event) {
        return inbox.once(event, () -> {
            var booking = event.data(BookingConfirmed.class);
            if (booking.soldBy() != null) {
                return nobody();
            }
            return news.confirmed(
                    booking.toPurchase(), booking.seats(), () -> tell(event, booking.userId(), booking.toText()));
        });
    }

    @Incoming("booking-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.once(event, () -> {
            var booking = event.data(BookingCancelled.class);
            if (booking.soldBy() != null) {
                return nobody();
            }
            var text = NotificationText.bookingCancelled(
                    booking.bookingId(),
                    booking.showtime().toScreening(),
                    new Money(booking.refund(), Currency.getInstance(booking.currency())),
                    booking.reason());
            return tell(event, booking.userId(), text).chain(() -> news.cancelled(booking.toPurchase()));
        });
    }

    @Incoming("booking-failed")
    public Uni<Void> onFailed(CloudEvent event) {
        return inbox.once(event, () -> {
            var booking = event.data(BookingFailed.class);
            var text = NotificationText.bookingFailed(booking.showtimeId(), booking.reason(), booking.refunded());
            return tell(event, booking.userId(), text);
        });
    }

    /** Who buys at the counter has no account, and who sells there knows already, unless the sale fails later. */
    private static Uni<Void> nobody() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(CloudEvent event, UUID user, NotificationText text) {
        return notifications.add(event.id(), user, text, event.time());
    }
}
