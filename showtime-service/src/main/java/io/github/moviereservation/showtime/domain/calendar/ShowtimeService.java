package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.showtime.domain.catalogue.Arrivals;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.MovieRepository;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenRepository;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.sales.Sales;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class ShowtimeService {

    private final Arrivals arrivals;
    private final ShowtimeRepository showtimes;
    private final MovieRepository movies;
    private final ScreenRepository screens;
    private final Sales sales;
    private final ShowtimeRules rules;
    private final Planner planner;
    private final Outbox outbox;

    ShowtimeService(
            Arrivals arrivals,
            ShowtimeRepository showtimes,
            MovieRepository movies,
            ScreenRepository screens,
            Sales sales,
            ShowtimeRules rules,
            Planner planner,
            Outbox outbox) {
        this.arrivals = arrivals;
        this.showtimes = showtimes;
        this.movies = movies;
        this.screens = screens;
        this.sales = sales;
        this.rules = rules;
        this.planner = planner;
        this.outbox = outbox;
    }

    public Uni<Showtime> schedule(ShowtimePlan plan) {
        return scheduleUnless(List.of(plan), drafts -> {
                    if (drafts.getFirst().isRefused()) {
                        throw drafts.getFirst().refusal();
                    }
                })
                .map(List::getFirst);
    }

    /** All of them or none. */
    public Uni<List<Showtime>> scheduleAll(List<ShowtimePlan> plans) {
        return scheduleUnless(plans, drafts -> {
            if (drafts.stream().anyMatch(Draft::isRefused)) {
                throw new BatchRefusedException(drafts);
            }
        });
    }

    /** Film, time, prices and screen may change, but not the theater, nor the film that tickets are sold for. */
    public Uni<Showtime> change(UUID id, ShowtimePlan plan) {
        return arrivals.of(Set.of(plan.movieId()), Set.of(plan.screenId()))
                .chain(() -> Panache.withTransaction(() -> changeNow(id, plan)));
    }

    private Uni<List<Showtime>> scheduleUnless(List<ShowtimePlan> plans, Consumer<List<Draft>> check) {
        return arrivals.of(idsOf(plans, ShowtimePlan::movieId), idsOf(plans, ShowtimePlan::screenId))
                .chain(() -> Panache.withTransaction(() -> planner.draft(plans)
                        .invoke(check)
                        .call(planner::store)
                        .map(drafts -> drafts.stream().map(Draft::showtime).toList())));
    }

    private Uni<Showtime> changeNow(UUID id, ShowtimePlan plan) {
        return lock(id).chain(showtime -> {
            var now = Instant.now();
            showtime.requireOpen(now);
            rules.checkStart(plan.startsAt(), now);
            var before = ShowtimeState.of(showtime);
            return screenOf(showtime, plan.screenId())
                    .chain(screen -> filmOf(showtime, plan).chain(movie -> show(showtime, screen, movie, plan)))
                    .chain(() -> outbox.add(ShowtimeChanged.of(showtime, before)))
                    .replaceWith(showtime);
        });
    }

    @WithTransaction
    public Uni<Showtime> cancel(UUID id, String reason) {
        return lock(id).call(showtime -> {
            var before = ShowtimeState.of(showtime);
            showtime.cancel(reason, Instant.now());
            return outbox.add(ShowtimeCancelled.of(showtime, before));
        });
    }

    @WithSession
    public Uni<Showtime> find(UUID id) {
        return showtimes.findWithNames(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Showtime"));
    }

    @WithSession
    public Uni<Page<Showtime>> list(ShowtimeFilter filter, PageQuery page) {
        return showtimes.list(filter.orUpcoming(Instant.now()), page);
    }

    /** Where and when it is shown stays as it was planned, also when hours and durations are others by now. */
    private Uni<Void> show(Showtime showtime, Screen screen, Movie movie, ShowtimePlan plan) {
        rules.checkVenue(plan, showtime, screen);
        return pricesOf(showtime, screen, plan).chain(prices -> {
            if (showtime.isAt(screen, movie, plan.startsAt())) {
                showtime.show(plan, prices);
                return Uni.createFrom().voidItem();
            }
            return move(showtime, screen, movie, plan, prices);
        });
    }

    /** What is on sale keeps its prices, whatever the rules make by now, also on a screen that was closed since. */
    private Uni<Map<SeatKind, Long>> pricesOf(Showtime showtime, Screen screen, ShowtimePlan plan) {
        if (showtime.keepsPrices(plan)) {
            return Uni.createFrom().item(showtime.pricesWith(plan.prices()));
        }
        return planner.pricing(Set.of(showtime.theater.id))
                .map(pricing -> rules.pricesOf(plan, showtime, showtime.layoutOn(screen).layout, pricing));
    }

    private Uni<Void> move(
            Showtime showtime, Screen screen, Movie movie, ShowtimePlan plan, Map<SeatKind, Long> prices) {
        var slot = rules.slotOf(plan, movie, screen);
        rules.checkOpeningHours(showtime.theater, slot, plan);
        return showtimes
                .agenda(List.of(screen.id), slot.start(), slot.end())
                .invoke(agenda -> {
                    agenda.requireFree(screen, slot, showtime.id);
                    showtime.show(screen, movie, slot, plan, prices);
                })
                .replaceWithVoid();
    }

    private Uni<Showtime> lock(UUID id) {
        return showtimes.lock(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Showtime"));
    }

    /** The same screen may stay even when it was closed since. */
    private Uni<Screen> screenOf(Showtime showtime, UUID id) {
        return screens.lockAll(Set.of(id)).map(found -> {
            var screen = found.isEmpty() ? null : found.getFirst();
            if (!id.equals(showtime.screen.id)) {
                showtime.requireTheaterOf(UnknownScreenException.requireOpen(screen, id));
            }
            return screen;
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
            return movies.findById(plan.movieId())
                    .map(movie -> UnknownMovieException.requireShowable(movie, plan.movieId()));
        });
    }

    private static Set<UUID> idsOf(List<ShowtimePlan> plans, Function<ShowtimePlan, UUID> id) {
        return plans.stream().map(id).collect(Collectors.toSet());
    }
}
