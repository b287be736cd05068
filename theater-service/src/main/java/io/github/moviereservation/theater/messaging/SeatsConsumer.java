package io.github.moviereservation.theater.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.theater.domain.showtime.SoldSeats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Seats rather than bookings: they also tell of exchanges and of showtimes that moved to another room. */
@ApplicationScoped
public class SeatsConsumer {

    private final Inbox inbox;
    private final SoldSeats soldSeats;

    SeatsConsumer(Inbox inbox, SoldSeats soldSeats) {
        this.inbox = inbox;
        this.soldSeats = soldSeats;
    }

    @Incoming("seats-sold")
    public Uni<Void> onSold(CloudEvent event) {
        return note(event);
    }

    @Incoming("seats-released")
    public Uni<Void> onReleased(CloudEvent event) {
        return note(event);
    }

    @Incoming("seats-remapped")
    public Uni<Void> onRemapped(CloudEvent event) {
        return note(event);
    }

    private Uni<Void> note(CloudEvent event) {
        var seats = event.data(SeatsChanged.class);
        return seats.isOfHold()
                ? Uni.createFrom().voidItem()
                : inbox.once(event, () -> soldSeats.note(seats.showtimeId(), seats.changes()));
    }
}
