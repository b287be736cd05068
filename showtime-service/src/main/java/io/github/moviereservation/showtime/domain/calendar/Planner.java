package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.MovieRepository;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenRepository;
import io.github.moviereservation.showtime.domain.pricing.PriceListRepository;
import io.github.moviereservation.showtime.domain.pricing.Pricing;
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
    private final PriceListRepository priceLists;
    private final ShowtimeRules rules;
    private final Outbox outbox;

    Planner(
            ShowtimeRepository showtimes,
            ScreenRepository screens,
            MovieRepository movies,
            PriceListRepository priceLists,
            ShowtimeRules rules,
            Outbox outbox) {
        this.showtimes = showtimes;
        this.screens = screens;
        this.movies = movies;
        this.priceLists = priceLists;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** In the order of the plans, each free of what is on and of the plans before it. Nothing is stored. */
    Uni<List<Draft>> draft(List<ShowtimePlan> plans) {
        var now = Instant.now();
        return screens.lockAll(idsOf(plans, ShowtimePlan::screenId))
                .chain(venues -> movies.all(idsOf(plans, ShowtimePlan::movieId))
                        .chain(films -> pricing(theatersOf(venues))
                                .map(pricing -> Catalogue.of(venues, films, pricing))
                                .chain(catalogue -> place(plans.stream()
                                        .map(plan -> draft(plan, catalogue, now))
                                        .toList()))));
    }

    /** What is charged in these theaters. */
    Uni<Pricing> pricing(Set<UUID> theaters) {
        return priceLists.of(theaters).map(Pricing::new);
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

    private record Catalogue(Map<UUID, Screen> screens, Map<UUID, Movie> movies, Pricing pricing) {

        static Catalogue of(List<Screen> screens, List<Movie> movies, Pricing pricing) {
            return new Catalogue(
                    screens.stream().collect(Collectors.toMap(screen -> screen.id, screen -> screen)),
                    movies.stream().collect(Collectors.toMap(movie -> movie.id, movie -> movie)),
                    pricing);
        }
    }

    private Draft draft(ShowtimePlan plan, Catalogue catalogue, Instant now) {
        try {
            rules.checkStart(plan.startsAt(), now);
            var screen = UnknownScreenException.requireOpen(catalogue.screens().get(plan.screenId()), plan.screenId());
            var movie = UnknownMovieException.requireShowable(catalogue.movies().get(plan.movieId()), plan.movieId());
            var showtime = Showtime.on(screen);
            rules.checkVenue(plan, showtime, screen);
            var prices = rules.pricesOf(plan, showtime, screen.layout.layout, catalogue.pricing());
            var slot = rules.slotOf(plan, movie, screen);
            rules.checkOpeningHours(screen.theater, slot, plan);
            return Draft.of(plan, showtime, movie, slot, prices);
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

    private static Set<UUID> theatersOf(List<Screen> venues) {
        return venues.stream()
                .filter(Screen::isOpen)
                .map(screen -> screen.theater.id)
                .collect(Collectors.toSet());
    }

    private static <T> Set<UUID> idsOf(List<T> of, Function<T, UUID> id) {
        return of.stream().map(id).collect(Collectors.toSet());
    }
}
