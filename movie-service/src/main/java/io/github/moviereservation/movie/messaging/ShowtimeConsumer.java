package io.github.moviereservation.movie.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.movie.domain.movie.CatalogueChanges;
import io.github.moviereservation.movie.domain.showtime.ShowtimeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ShowtimeConsumer {

    private final Inbox inbox;
    private final ShowtimeService showtimes;
    private final CatalogueChanges changes;

    ShowtimeConsumer(Inbox inbox, ShowtimeService showtimes, CatalogueChanges changes) {
        this.inbox = inbox;
        this.showtimes = showtimes;
        this.changes = changes;
    }

    @Incoming("showtime-scheduled")
    public Uni<Void> onScheduled(CloudEvent event) {
        return once(event, () -> schedule(event.data(ShowtimeScheduled.class)));
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return once(event, () -> schedule(event.data(ShowtimeScheduled.class)));
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return once(event, () -> cancel(event.data(ShowtimeCancelled.class)));
    }

    private Uni<Void> once(CloudEvent event, Supplier<Uni<Void>> work) {
        return inbox.once(event, work).invoke(changes::note);
    }

    private Uni<Void> schedule(ShowtimeScheduled showtime) {
        return showtimes.schedule(
                showtime.showtimeId(), showtime.version(), showtime.movie().id(), showtime.startsAt());
    }

    private Uni<Void> cancel(ShowtimeCancelled showtime) {
        return showtimes.cancel(showtime.showtimeId(), showtime.version());
    }
}
