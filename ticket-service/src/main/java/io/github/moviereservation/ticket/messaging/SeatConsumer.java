package io.github.moviereservation.ticket.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.ticket.domain.booking.MovedSeats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what happens to sold seats. */
@ApplicationScoped
public class SeatConsumer {

    private final Inbox inbox;
    private final MovedSeats seats;

    SeatConsumer(Inbox inbox, MovedSeats seats) {
        this.inbox = inbox;
        this.seats = seats;
    }

    @Incoming("seats-remapped")
    public Uni<Void> onRemapped(CloudEvent event) {
        return inbox.onceSql(event, transaction -> {
            var remapped = event.data(SeatsRemapped.class);
            return seats.follow(transaction, remapped.showtimeId(), remapped.version(), remapped.toMoves());
        });
    }
}
