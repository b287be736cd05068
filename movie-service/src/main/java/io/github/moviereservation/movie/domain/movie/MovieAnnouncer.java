package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes the events of saved movies into the caller's transaction. */
@ApplicationScoped
public class MovieAnnouncer {

    private final MovieCatalogue catalogue;
    private final Outbox outbox;

    MovieAnnouncer(MovieCatalogue catalogue, Outbox outbox) {
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    public Uni<CataloguedMovie> saved(Movie movie) {
        return savedAll(List.of(movie)).map(List::getFirst);
    }

    public Uni<List<CataloguedMovie>> savedAll(List<Movie> movies) {
        return catalogue
                .of(movies)
                .call(saved -> outbox.addAll(saved.stream().map(MovieSaved::of).toList()));
    }
}
