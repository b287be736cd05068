package io.github.moviereservation.showtime.domain.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the copies of films, theaters and screens. Events come in any order; the inbox opens the transaction. */
@ApplicationScoped
public class CatalogueService {

    private final MovieRepository movies;
    private final TheaterRepository theaters;
    private final ScreenRepository screens;

    CatalogueService(MovieRepository movies, TheaterRepository theaters, ScreenRepository screens) {
        this.movies = movies;
        this.theaters = theaters;
        this.screens = screens;
    }

    public Uni<Void> saveMovie(UUID id, long version, MovieDetails details) {
        return movies.claim(id).invoke(movie -> movie.save(version, details)).replaceWithVoid();
    }

    public Uni<Void> deleteMovie(UUID id) {
        return movies.claim(id).invoke(Movie::delete).replaceWithVoid();
    }

    public Uni<Void> saveTheater(UUID id, long version, TheaterDetails details) {
        return theaters.claim(id).chain(theater -> {
            var moved = theater.accepts(version)
                    && theater.timezone != null
                    && !theater.timezone.equals(details.timezone().getId());
            theater.save(version, details);
            return moved
                    ? theaters.moveShowtimes(id, theater.timezone)
                    : Uni.createFrom().voidItem();
        });
    }

    public Uni<Void> deleteTheater(UUID id) {
        return theaters.claim(id).invoke(Theater::delete).replaceWithVoid();
    }

    public Uni<Void> saveScreen(UUID id, long version, UUID theaterId, ScreenDetails details) {
        return theaters.findOrAdd(theaterId)
                .chain(theater -> screens.claim(id).invoke(screen -> screen.save(version, theater, details)))
                .replaceWithVoid();
    }

    public Uni<Void> deleteScreen(UUID id) {
        return screens.claim(id).invoke(Screen::delete).replaceWithVoid();
    }
}
