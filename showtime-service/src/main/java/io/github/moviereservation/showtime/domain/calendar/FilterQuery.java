package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.DayOrInstant;
import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The HQL condition of a filter, on showtime {@code s}. */
final class FilterQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    static FilterQuery of(ShowtimeFilter filter) {
        var query = new FilterQuery();
        query.where("s.status in :statuses", "statuses", filter.statuses());
        query.where("s.localDate = :date", "date", filter.date());
        query.where("s.movie.id = :movieId", "movieId", filter.movieId());
        query.where("s.theater.id = :theaterId", "theaterId", filter.theaterId());
        query.where(
                "lower(s.theater.city) = :city",
                "city",
                filter.city() == null ? null : filter.city().strip().toLowerCase(Locale.ROOT));
        query.bound("from", filter.from(), "s.localDate >= :from", "s.startsAt >= :from");
        query.bound("to", filter.to(), "s.localDate <= :to", "s.startsAt < :to");
        return query;
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    Parameters parameters() {
        return parameters;
    }

    /** A day is one on each theater's own calendar. */
    private void bound(String name, DayOrInstant bound, String ofDay, String ofInstant) {
        if (bound != null) {
            where(ofDay, name, bound.day());
            where(ofInstant, name, bound.instant());
        }
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }
}
