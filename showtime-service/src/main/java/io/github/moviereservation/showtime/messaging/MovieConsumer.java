package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.showtime.domain.catalogue.CatalogueService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class MovieConsumer {

    private final Inbox inbox;
    private final CatalogueService catalogue;

    MovieConsumer(Inbox inbox, CatalogueService catalogue) {
        this.inbox = inbox;
        this.catalogue = catalogue;
    }

    @Incoming("movie-saved")
    public Uni<Void> onSaved(CloudEvent event) {
        return inbox.once(event, () -> {
            var movie = event.data(MovieSaved.class);
            return catalogue.saveMovie(movie.movieId(), movie.version(), movie.details());
        });
    }

    @Incoming("movie-deleted")
    public Uni<Void> onDeleted(CloudEvent event) {
        return inbox.once(
                event,
                () -> catalogue.deleteMovie(event.data(MovieDeleted.class).movieId()));
    }
}
