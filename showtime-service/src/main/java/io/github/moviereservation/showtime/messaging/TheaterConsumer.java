package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.showtime.domain.catalogue.CatalogueService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class TheaterConsumer {

    private final Inbox inbox;
    private final CatalogueService catalogue;

    TheaterConsumer(Inbox inbox, CatalogueService catalogue) {
        this.inbox = inbox;
        this.catalogue = catalogue;
    }

    @Incoming("theater-saved")
    public Uni<Void> onSaved(CloudEvent event) {
        return inbox.once(event, () -> {
            var theater = event.data(TheaterSaved.class);
            return catalogue.saveTheater(theater.theaterId(), theater.version(), theater.details());
        });
    }

    @Incoming("theater-deleted")
    public Uni<Void> onDeleted(CloudEvent event) {
        return inbox.once(
                event,
                () -> catalogue.deleteTheater(event.data(TheaterDeleted.class).theaterId()));
    }
}
