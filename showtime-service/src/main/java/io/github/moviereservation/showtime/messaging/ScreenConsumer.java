package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.showtime.domain.catalogue.CatalogueService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ScreenConsumer {

    private final Inbox inbox;
    private final CatalogueService catalogue;

    ScreenConsumer(Inbox inbox, CatalogueService catalogue) {
        this.inbox = inbox;
        this.catalogue = catalogue;
    }

    @Incoming("screen-saved")
    public Uni<Void> onSaved(CloudEvent event) {
        return inbox.once(event, () -> {
            var screen = event.data(ScreenSaved.class);
            return catalogue.saveScreen(screen.screenId(), screen.version(), screen.theaterId(), screen.details());
        });
    }

    @Incoming("screen-deleted")
    public Uni<Void> onDeleted(CloudEvent event) {
        return inbox.once(
                event,
                () -> catalogue.deleteScreen(event.data(ScreenDeleted.class).screenId()));
    }
}
