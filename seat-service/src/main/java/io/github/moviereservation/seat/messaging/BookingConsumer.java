package io.github.moviereservation.seat.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.seat.domain.upkeep.BookedSeats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes what ticket-service says it has sold. */
@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final BookedSeats booked;

    BookingConsumer(Inbox inbox, BookedSeats booked) {
        this.inbox = inbox;
        this.booked = booked;
    }

    @Incoming("booking-confirmed")
    public Uni<Void> onConfirmed(CloudEvent event) {
        return inbox.onceSql(event, transaction -> {
            var booking = event.data(BookingChanged.class);
            return booked.confirmed(
                    transaction,
                    booking.bookingId(),
                    booking.version(),
                    booking.showtime().id(),
                    booking.seats(),
                    booking.confirmedAt());
        });
    }

    @Incoming("booking-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.onceSql(event, transaction -> {
            var booking = event.data(BookingChanged.class);
            return booked.cancelled(
                    transaction,
                    booking.bookingId(),
                    booking.version(),
                    booking.showtime().id());
        });
    }
}
