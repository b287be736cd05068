package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.catalogue.Arrivals;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.ScreenRepository;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.showtime.domain.catalogue.TheaterRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Keeps price rules and explains what they make of a showtime's prices. */
@ApplicationScoped
public class PriceListService {

    private final PriceListRepository lists;
    private final TheaterRepository theaters;
    private final ScreenRepository screens;
    private final Arrivals arrivals;

    PriceListService(
            PriceListRepository lists, TheaterRepository theaters, ScreenRepository screens, Arrivals arrivals) {
        this.lists = lists;
        this.theaters = theaters;
        this.screens = screens;
        this.arrivals = arrivals;
    }

    @WithSession
    public Uni<PriceList> get(UUID theaterId) {
        return openTheater(theaters.findById(theaterId)).chain(this::listOf);
    }

    /** The whole of them; showtimes that are scheduled keep their prices. */
    public Uni<PriceList> set(UUID theaterId, PriceRules rules) {
        rules.check();
        return arrivals.ofTheater(theaterId)
                .chain(() -> Panache.withTransaction(() -> openTheater(theaters.lock(theaterId))
                        .chain(theater -> listOf(theater)
                                .invoke(list -> list.set(rules, theater.currency))
                                .chain(lists::persist))));
    }

    @WithSession
    public Uni<PricePreview> preview(PriceQuery query) {
        return screens.findWithTheater(query.screenId())
                .invoke(screen -> {
                    if (screen == null || !screen.isOpen()) {
                        throw new NotFoundProblem("Screen");
                    }
                })
                .chain(screen ->
                        lists.of(Set.of(screen.theater.id)).map(found -> preview(query, screen, new Pricing(found))));
    }

    private static PricePreview preview(PriceQuery query, Screen screen, Pricing pricing) {
        var theater = screen.theater;
        return new PricePreview(
                theater.currency,
                query.startsAt().atZone(theater.zone()).toLocalDateTime(),
                pricing.explain(
                        screen.layout.layout.kinds(),
                        theater,
                        theater.currency,
                        query.startsAt(),
                        query.format(),
                        query.given()));
    }

    private Uni<PriceList> listOf(Theater theater) {
        return lists.findById(theater.id)
                .map(list -> list == null ? PriceList.empty(theater.id, theater.currency) : list);
    }

    private static Uni<Theater> openTheater(Uni<Theater> found) {
        return found.invoke(theater -> {
            if (theater == null || !theater.isOpen()) {
                throw new NotFoundProblem("Theater");
            }
        });
    }
}
