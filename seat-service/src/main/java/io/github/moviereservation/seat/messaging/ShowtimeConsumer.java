package io.github.moviereservation.seat.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.seat.domain.showtime.ShowtimeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the calendar of showtime-service. */
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
        return open(event);
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return open(event);
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.onceSql(event, transaction -> {
                    var cancelled = event.data(ShowtimeCancelled.class);
                    return showtimes.cancel(transaction, cancelled.showtimeId(), cancelled.version());
                })
                .invoke(() -> showtimes.changed(event.subject()));
    }

    private Uni<Void> open(CloudEvent event) {
        return inbox.onceSql(
                        event,
                        transaction -> showtimes.open(
                                transaction, event.data(ShowtimePlanned.class).toPlan()))
                .invoke(() -> showtimes.changed(event.subject()));
    }
}
