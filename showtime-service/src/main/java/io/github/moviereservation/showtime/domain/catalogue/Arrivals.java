package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Right after a film, screen or theater was made, its event may still be on its way: waits for it for a moment. */
@ApplicationScoped
public class Arrivals {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MovieRepository movies;
    private final ScreenRepository screens;
    private final TheaterRepository theaters;
    private final CatalogueConfig config;

    Arrivals(MovieRepository movies, ScreenRepository screens, TheaterRepository theaters, CatalogueConfig config) {
        this.movies = movies;
        this.screens = screens;
        this.theaters = theaters;
        this.config = config;
    }

    /** Outside any transaction. What has not come by then is left to the caller, who finds it missing. */
    public Uni<Void> of(Set<UUID> movieIds, Set<UUID> screenIds) {
        return until(() -> Panache.withSession(() -> movies.countKnown(movieIds)
                .chain(films -> screens.countKnown(screenIds)
                        .map(venues -> films == movieIds.size() && venues == screenIds.size()))));
    }

    /** As above. */
    public Uni<Void> ofTheater(UUID id) {
        return until(() -> Panache.withSession(() -> theaters.isKnown(id)));
    }

    private Uni<Void> until(Supplier<Uni<Boolean>> here) {
        return Uni.createFrom().deferred(() -> until(here, Instant.now().plus(config.patience())));
    }

    private Uni<Void> until(Supplier<Uni<Boolean>> here, Instant deadline) {
        return here.get()
                .chain(isHere -> isHere || Instant.now().isAfter(deadline)
                        ? Uni.createFrom().voidItem()
                        : pause().chain(() -> until(here, deadline)));
    }

    /** Ends on the Vert.x context of the request, which a database session needs. */
    private static Uni<Void> pause() {
        return Uni.createFrom().emitter(emitter -> {
            var context = Vertx.currentContext();
            context.owner().setTimer(PAUSE.toMillis(), _ -> context.runOnContext(_ -> emitter.complete(null)));
        });
    }
}
