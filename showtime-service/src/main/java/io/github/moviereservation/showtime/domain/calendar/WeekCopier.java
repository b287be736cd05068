package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.calendar.CopiedWeek.Conflict;
import io.github.moviereservation.showtime.domain.catalogue.TheaterRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Copies a week of a theater: the same films at the same time on the wall's clock, at the prices that were given or that
 * the rules make of the new day. What does not fit is left out.
 */
@ApplicationScoped
public class WeekCopier {

    private static final int DAYS = 7;

    private final TheaterRepository theaters;
    private final ShowtimeRepository showtimes;
    private final Planner planner;

    WeekCopier(TheaterRepository theaters, ShowtimeRepository showtimes, Planner planner) {
        this.theaters = theaters;
        this.showtimes = showtimes;
        this.planner = planner;
    }

    @WithTransaction
    public Uni<CopiedWeek> copy(WeekCopy copy) {
        return theaters.findById(copy.theaterId())
                .invoke(theater -> UnknownTheaterException.requireOpen(theater, copy.theaterId()))
                .chain(() -> showtimes.between(
                        copy.theaterId(), copy.from(), copy.from().plusDays(DAYS - 1)))
                .chain(sources -> copy(sources, copy));
    }

    private Uni<CopiedWeek> copy(List<Showtime> sources, WeekCopy copy) {
        if (sources.isEmpty()) {
            return Uni.createFrom().item(new CopiedWeek(0, List.of()));
        }
        return planner.draft(
                        sources.stream().map(source -> planOf(source, copy)).toList())
                .chain(drafts -> {
                    var fitting =
                            drafts.stream().filter(draft -> !draft.isRefused()).toList();
                    var result = new CopiedWeek(fitting.size(), conflicts(sources, drafts));
                    return copy.dryRun() || fitting.isEmpty()
                            ? Uni.createFrom().item(result)
                            : planner.store(fitting).replaceWith(result);
                });
    }

    /** A wall time that a change of the clocks leaves out becomes the one after the gap. */
    private static ShowtimePlan planOf(Showtime source, WeekCopy copy) {
        var weeks = ChronoUnit.WEEKS.between(copy.from(), copy.to());
        var startsAt = source.startsAt.atZone(source.theater.zone()).plusWeeks(weeks);
        return new ShowtimePlan(
                source.movie.id,
                source.screen.id,
                startsAt.toInstant(),
                source.givenPrices,
                source.currency,
                source.language,
                source.format,
                copy.force());
    }

    private static List<Conflict> conflicts(List<Showtime> sources, List<Draft> drafts) {
        return IntStream.range(0, drafts.size())
                .filter(i -> drafts.get(i).isRefused())
                .mapToObj(i -> conflict(sources.get(i), drafts.get(i)))
                .toList();
    }

    private static Conflict conflict(Showtime source, Draft draft) {
        return new Conflict(
                source.id,
                source.movie.title,
                source.screen.name,
                draft.plan().startsAt(),
                Refusal.of(draft.refusal()));
    }
}
