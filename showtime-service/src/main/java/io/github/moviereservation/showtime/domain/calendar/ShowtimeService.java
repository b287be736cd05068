package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.MovieRepository;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenRepository;
import io.github.moviereservation.showtime.domain.sales.Sales;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class ShowtimeService {

    private final ShowtimeRepository showtimes;
    private final MovieRepository movies;
    private final ScreenRepository screens;
    private final Sales sales;
    private final ShowtimeRules rules;
    private final ShowtimeConfig config;
    private final Outbox outbox;

    ShowtimeService(
            ShowtimeRepository showtimes,
            MovieRepository movies,
            ScreenRepository screens,
            Sales sales,
            ShowtimeRules rules,
            ShowtimeConfig config,
            Outbox outbox) {
        this.showtimes = showtimes;
        this.movies = movies;
        this.screens = screens;
        this.sales = sales;
        this.rules = rules;
        this.config = config;
        this.outbox = outbox;
    }

    @WithTransaction
    public Uni<Showtime> schedule(ShowtimePlan plan) {
        rules.checkStart(plan.startsAt(), Instant.now());
        return lockOpenScreen(plan.screenId())
                .chain(screen -> showableMovie(plan.movieId()).chain(movie -> {
                    var showtime = Showtime.on(screen);
                    return show(showtime, screen, movie, plan)
                            .chain(() -> showtimes.persist(showtime))
                            .chain(() -> outbox.add(ShowtimeScheduled.of(showtime)))
                            .replaceWith(showtime);
                }));
    }

    /** Film, time, prices and screen may change, but not the theater, nor the film that tickets are sold for. */
    @WithTransaction
    public Uni<Showtime> change(UUID id, ShowtimePlan plan) {
        return lock(id).chain(showtime -> {
            var now = Instant.now();
            showtime.requireOpen(now);
            rules.checkStart(plan.startsAt(), now);
            return screenOf(showtime, plan.screenId())
                    .chain(screen -> filmOf(showtime, plan).chain(movie -> show(showtime, screen, movie, plan)))
                    .chain(() -> outbox.add(ShowtimeChanged.of(showtime)))
                    .replaceWith(showtime);
        });
    }

    @WithTransaction
    public Uni<Showtime> cancel(UUID id, String reason) {
        return lock(id).invoke(showtime -> showtime.cancel(reason, Instant.now()))
                .call(showtime -> outbox.add(ShowtimeCancelled.of(showtime)));
    }

    @WithSession
    public Uni<Showtime> find(UUID id) {
        return showtimes.findWithNames(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Showtime"));
    }

    @WithSession
    public Uni<Page<Showtime>> list(ShowtimeFilter filter, PageQuery page) {
        return showtimes.list(filter.orUpcoming(Instant.now()), page);
    }

    /**
     * The screen's lock makes this check and the write after it one step. The exclusion constraint stands behind it, but
     * alone it would let two writers wait for each other until the database breaks the deadlock. The showtime stays as it
     * was until then: a query would write it.
     */
    private Uni<Void> show(Showtime showtime, Screen screen, Movie movie, ShowtimePlan plan) {
        rules.checkVenue(plan, showtime, screen, showtime.layoutOn(screen).layout);
        var slot = Slot.of(plan.startsAt(), movie.duration(), config.cleaning());
        return showtimes
                .findOccupying(screen.id, slot, showtime.id)
                .invoke(other -> {
                    if (other != null) {
                        throw new ShowtimeOverlapException(other);
                    }
                    showtime.show(screen, movie, slot, plan);
                })
                .replaceWithVoid();
    }

    private Uni<Showtime> lock(UUID id) {
        return showtimes.lock(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Showtime"));
    }

    /** The same screen may stay even when it was closed since. */
    private Uni<Screen> screenOf(Showtime showtime, UUID screen) {
        return screen.equals(showtime.screen.id)
                ? screens.lock(screen)
                : lockOpenScreen(screen).invoke(showtime::requireTheaterOf);
    }

    private Uni<Screen> lockOpenScreen(UUID id) {
        return screens.lock(id)
                .invoke(screen -> {
                    if (screen == null || !screen.isOpen()) {
                        throw new UnknownScreenException(id);
                    }
                })
                .call(screen -> Mutiny.fetch(screen.theater))
                .call(screen -> Mutiny.fetch(screen.layout))
                .invoke(screen -> {
                    if (!screen.theater.isOpen()) {
                        throw new UnknownScreenException(id);
                    }
                });
    }

    /** The same film may stay even when it was deleted since. */
    private Uni<Movie> filmOf(Showtime showtime, ShowtimePlan plan) {
        if (plan.movieId().equals(showtime.movie.id)) {
            return Uni.createFrom().item(showtime.movie);
        }
        return sales.areSold(showtime.id).chain(sold -> {
            if (sold) {
                throw new MovieChangeException();
            }
            return showableMovie(plan.movieId());
        });
    }

    private Uni<Movie> showableMovie(UUID id) {
        return movies.findById(id).invoke(movie -> {
            if (movie == null || !movie.isShowable()) {
                throw new UnknownMovieException(id);
            }
        });
    }
}
