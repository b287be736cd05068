package io.github.moviereservation.theater.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.theater.domain.showtime.ShowtimeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
        return inbox.once(event, () -> schedule(event.data(ShowtimeScheduled.class)));
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return inbox.once(event, () -> schedule(event.data(ShowtimeScheduled.class)));
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.once(event, () -> cancel(event.data(ShowtimeCancelled.class)));
    }

    private Uni<Void> schedule(ShowtimeScheduled showtime) {
        return showtimes.schedule(
                showtime.showtimeId(),
                showtime.version(),
                showtime.screen().id(),
                showtime.movie().title(),
                showtime.startsAt());
    }

    private Uni<Void> cancel(ShowtimeCancelled showtime) {
        return showtimes.cancel(showtime.showtimeId(), showtime.version());
    }
}
