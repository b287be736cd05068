package io.github.moviereservation.theater.domain.theater;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.theater.domain.screen.ScreenRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class TheaterService {

    private final TheaterRepository theaters;
    private final ScreenRepository screens;
    private final Outbox outbox;

    TheaterService(TheaterRepository theaters, ScreenRepository screens, Outbox outbox) {
        this.theaters = theaters;
        this.screens = screens;
        this.outbox = outbox;
    }

    @WithSession
    public Uni<Page<Theater>> search(TheaterSearch search, int page, int size) {
        return theaters.matching(search, page, size)
                .chain(found -> theaters.countMatching(search).map(total -> new Page<>(found, page, size, total)));
    }

    @WithSession
    public Uni<Theater> get(UUID id) {
        return theaters.findById(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Theater"));
    }

    @WithTransaction
    public Uni<Theater> create(TheaterDetails details) {
        return theaters.persist(Theater.of(details)).call(theater -> outbox.add(TheaterSaved.of(theater)));
    }

    @WithTransaction
    public Uni<Theater> change(UUID id, TheaterDetails details) {
        return lock(id).invoke(theater -> theater.change(details))
                .call(theater -> outbox.add(TheaterSaved.of(theater)));
    }

    /** A new screen locks its theater's row, so none can appear between the count and the commit. */
    @WithTransaction
    public Uni<Void> delete(UUID id) {
        return lock(id).call(theater -> screens.countOf(id).invoke(count -> {
                    if (count > 0) {
                        throw new TheaterInUseException(theater.name, count);
                    }
                }))
                .chain(theater -> theaters.delete(theater)
                        .chain(() -> outbox.add(new TheaterDeleted(id, theater.version + 1, Instant.now()))));
    }

    private Uni<Theater> lock(UUID id) {
        return theaters.lock(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Theater"));
    }
}
