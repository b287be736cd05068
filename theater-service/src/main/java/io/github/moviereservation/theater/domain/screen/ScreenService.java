package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.theater.domain.showtime.ShowtimeRepository;
import io.github.moviereservation.theater.domain.showtime.SoldSeats;
import io.github.moviereservation.theater.domain.theater.TheaterRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Locks a theater's row before those of its screens: that keeps their names unique and their theater in place. */
@ApplicationScoped
public class ScreenService {

    private final ScreenRepository screens;
    private final TheaterRepository theaters;
    private final ShowtimeRepository showtimes;
    private final SoldSeats soldSeats;
    private final Outbox outbox;

    ScreenService(
            ScreenRepository screens,
            TheaterRepository theaters,
            ShowtimeRepository showtimes,
            SoldSeats soldSeats,
            Outbox outbox) {
        this.screens = screens;
        this.theaters = theaters;
        this.showtimes = showtimes;
        this.soldSeats = soldSeats;
        this.outbox = outbox;
    }

    @WithSession
    public Uni<Page<Screen>> list(UUID theaterId, int page, int size) {
        return theaters.exists(theaterId)
                .invoke(exists -> {
                    if (!exists) {
                        throw new NotFoundProblem("Theater");
                    }
                })
                .chain(() -> screens.of(theaterId, page, size))
                .chain(found -> screens.countOf(theaterId).map(total -> new Page<>(found, page, size, total)));
    }

    @WithSession
    public Uni<Screen> get(UUID id) {
        return screens.findById(id).onItem().ifNull().failWith(ScreenService::notFound);
    }

    @WithTransaction
    public Uni<Screen> create(UUID theaterId, ScreenDetails details) {
        return theaters.lock(theaterId)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Theater"))
                .map(theater -> Screen.of(theaterId, details))
                .call(this::checkName)
                .chain(screens::persist)
                .call(screen -> outbox.add(ScreenSaved.of(screen)));
    }

    @WithTransaction
    public Uni<Screen> change(UUID id, ScreenDetails details) {
        return screens.theaterOf(id)
                .onItem()
                .ifNull()
                .failWith(ScreenService::notFound)
                .chain(theaters::lock)
                .chain(() -> lock(id))
                .call(screen -> screens.isNameTaken(screen.theaterId, Screen.keyOf(details.name()), id)
                        .invoke(taken -> refuse(taken, details.name())))
                .call(screen -> keepSoldSeats(screen, details.layout()))
                .invoke(screen -> screen.change(details))
                .call(screen -> outbox.add(ScreenSaved.of(screen)));
    }

    @WithTransaction
    public Uni<Void> delete(UUID id) {
        return lock(id).call(screen -> showtimes
                        .countFutureOf(id, Instant.now())
                        .invoke(count -> {
                            if (count > 0) {
                                throw new ScreenScheduledException(screen.name, count);
                            }
                        }))
                .chain(screen -> screens.delete(screen)
                        .chain(() -> outbox.add(
                                new ScreenDeleted(id, screen.theaterId, screen.version + 1, Instant.now()))));
    }

    private Uni<Boolean> checkName(Screen screen) {
        return screens.isNameTaken(screen.theaterId, screen.nameKey, screen.id)
                .invoke(taken -> refuse(taken, screen.name));
    }

    private static void refuse(boolean taken, String name) {
        if (taken) {
            throw new ScreenNameTakenException(name);
        }
    }

    private Uni<Void> keepSoldSeats(Screen screen, Layout layout) {
        var leaving = screen.layout.seatIds();
        leaving.removeAll(layout.seatIds());
        return soldSeats
                .among(leaving, screen.id, Instant.now())
                .invoke(sold -> {
                    if (!sold.isEmpty()) {
                        throw new SeatsSoldException(screen.name, sold);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Screen> lock(UUID id) {
        return screens.lock(id).onItem().ifNull().failWith(ScreenService::notFound);
    }

    private static NotFoundProblem notFound() {
        return new NotFoundProblem("Screen");
    }
}
