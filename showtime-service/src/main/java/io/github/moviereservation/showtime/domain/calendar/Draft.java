package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.web.BusinessException;
import java.util.Map;

/** A plan on its way to a showtime, or with the rule that it breaks. */
record Draft(
        ShowtimePlan plan,
        Showtime showtime,
        Movie movie,
        Slot slot,
        Map<SeatKind, Long> prices,
        BusinessException refusal) {

    static Draft refused(ShowtimePlan plan, BusinessException refusal) {
        return new Draft(plan, null, null, null, null, refusal);
    }

    static Draft of(ShowtimePlan plan, Showtime showtime, Movie movie, Slot slot, Map<SeatKind, Long> prices) {
        return new Draft(plan, showtime, movie, slot, prices, null);
    }

    boolean isRefused() {
        return refusal != null;
    }

    Draft placedIn(Agenda agenda) {
        if (isRefused()) {
            return this;
        }
        var screen = showtime.screen;
        try {
            agenda.requireFree(screen, slot, null);
        } catch (ShowtimeOverlapException e) {
            return refused(plan, e);
        }
        agenda.take(screen, movie, slot);
        showtime.show(screen, movie, slot, plan, prices);
        return this;
    }
}
