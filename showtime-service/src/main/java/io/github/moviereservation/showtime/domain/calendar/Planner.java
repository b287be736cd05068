package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.MovieRepository;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenRepository;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;

/**
 * Makes showtimes of plans, in the caller's transaction. The locks of the screens make looking for a free time and taking
 * it one step. The exclusion constraint stands behind it, but alone it would let two writers wait for each other until the
 * database breaks the deadlock.
 */
@ApplicationScoped
public class Planner {

    private final ShowtimeRepository showtimes;
    private final ScreenRepository screens;
    private final MovieRepository movies;
    private final ShowtimeRules rules;
    private final Outbox outbox;

    Planner(
            ShowtimeRepository showtimes,
            ScreenRepository screens,
            MovieRepository movies,
            ShowtimeRules rules,
            Outbox outbox) {
        this.showtimes = showtimes;
        this.screens = screens;
        this.movies = movies;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** In the order of the plans, each free of what is on and of the plans before it. Nothing is stored. */
    Uni<List<Draft>> draft(List<ShowtimePlan> plans) {
        var now = Instant.now();
        return screens.lockAll(idsOf(plans, ShowtimePlan::screenId))
                .chain(venues -> movies.all(idsOf(plans, ShowtimePlan::movieId)).chain(films -> {
                    var screenById = venues.stream().collect(Collectors.toMap(screen -> screen.id, screen -> screen));
                    var movieById = films.stream().collect(Collectors.toMap(movie -> movie.id, movie -> movie));
                    return place(plans.stream()
                            .map(plan -> draft(plan, screenById, movieById, now))
                            .toList());
                }));
    }

    Uni<Void> store(List<Draft> drafts) {
        var planned = drafts.stream().map(Draft::showtime).toList();
        return showtimes
                .persist(planned)
                .chain(showtimes::flush)
                .chain(Panache::getSession)
                // Each event would look through all showtimes for changes.
                .invoke(session -> session.setFlushMode(FlushMode.MANUAL))
                .chain(() -> outbox.addAll(
                        planned.stream().map(ShowtimeScheduled::of).toList()));
    }

    private Draft draft(ShowtimePlan plan, Map<UUID, Screen> screenById, Map<UUID, Movie> movieById, Instant now) {
        try {
            rules.checkStart(plan.startsAt(), now);
            var screen = UnknownScreenException.requireOpen(screenById.get(plan.screenId()), plan.screenId());
            var movie = UnknownMovieException.requireShowable(movieById.get(plan.movieId()), plan.movieId());
            var slot = rules.slotOf(plan, movie, screen);
            var draft = Draft.of(plan, screen, movie, slot);
            rules.checkVenue(plan, draft.showtime(), screen, screen.layout.layout);
            rules.checkOpeningHours(screen.theater, slot, plan);
            return draft;
        } catch (BusinessException e) {
            return Draft.refused(plan, e);
        }
    }

    private Uni<List<Draft>> place(List<Draft> drafts) {
        var slots = drafts.stream()
                .filter(draft -> !draft.isRefused())
                .map(Draft::slot)
                .toList();
        if (slots.isEmpty()) {
            return Uni.createFrom().item(drafts);
        }
        var from = slots.stream().map(Slot::start).min(Instant::compareTo).orElseThrow();
        var to = slots.stream().map(Slot::end).max(Instant::compareTo).orElseThrow();
        return showtimes
                .agenda(idsOf(drafts, draft -> draft.plan().screenId()), from, to)
                .map(agenda ->
                        drafts.stream().map(draft -> draft.placedIn(agenda)).toList());
    }

    private static <T> Set<UUID> idsOf(List<T> of, Function<T, UUID> id) {
        return of.stream().map(id).collect(Collectors.toSet());
    }
}
