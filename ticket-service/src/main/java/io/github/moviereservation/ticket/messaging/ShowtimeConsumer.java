package io.github.moviereservation.ticket.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeDetails;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the calendar. */
@ApplicationScoped
public class ShowtimeConsumer {

    private final Inbox inbox;
    private final ShowtimeService showtimes;

    ShowtimeConsumer(Inbox inbox, ShowtimeService showtimes) {
        this.inbox = inbox;
        this.showtimes = showtimes;
    }

    @Incoming("showtime-scheduled")
    public Uni<Void> onScheduled(CloudEvent event) {
        return inbox.once(event, () -> showtimes.update(event.data(ShowtimeDetails.class)));
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return inbox.once(event, () -> showtimes.update(event.data(ShowtimeDetails.class)));
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.once(event, () -> {
            var cancelled = event.data(ShowtimeCancelled.class);
            return showtimes.cancel(cancelled.showtimeId(), cancelled.reason(), cancelled.cancelledAt());
        });
    }
}
