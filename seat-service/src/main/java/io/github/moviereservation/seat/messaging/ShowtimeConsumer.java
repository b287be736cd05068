package io.github.moviereservation.seat.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan;
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
        return inbox.onceSql(event, transaction -> showtimes.open(transaction, planIn(event)));
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return inbox.onceSql(event, transaction -> showtimes.change(transaction, planIn(event)));
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.onceSql(event, transaction -> {
            var cancelled = event.data(ShowtimeCancelled.class);
            return showtimes.cancel(transaction, cancelled.showtimeId(), cancelled.version());
        });
    }

    private static ShowtimePlan planIn(CloudEvent event) {
        return event.data(ShowtimePlanned.class).toPlan();
    }
}
