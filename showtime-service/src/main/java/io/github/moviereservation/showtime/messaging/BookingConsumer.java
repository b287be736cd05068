package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.showtime.domain.sales.Sales;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final Sales sales;

    BookingConsumer(Inbox inbox, Sales sales) {
        this.inbox = inbox;
        this.sales = sales;
    }

    @Incoming("booking-confirmed")
    public Uni<Void> onConfirmed(CloudEvent event) {
        return note(event, true);
    }

    @Incoming("booking-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return note(event, false);
    }

    private Uni<Void> note(CloudEvent event, boolean confirmed) {
        return inbox.once(event, () -> {
            var booking = event.data(BookingChanged.class);
            return sales.note(
                    booking.bookingId(), booking.version(), booking.showtime().id(), confirmed);
        });
    }
}
