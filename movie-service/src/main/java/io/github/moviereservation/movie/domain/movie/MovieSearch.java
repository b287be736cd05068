package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.movie.domain.genre.Genre;
import io.github.moviereservation.web.SearchText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a visitor looks for; text, genre and status may be null. */
public record MovieSearch(String text, String genre, MovieStatus status, MovieSort sort) {

    private static final String HAS_FUTURE = "exists (select 1 from Showtime s"
            + " where s.movieId = m.id and s.cancelled = false and s.startsAt > :now)";

    Criteria criteria(LocalDate today, Instant now) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        addText(conditions, parameters);
        if (genre != null) {
            conditions.add(
                    "exists (select 1 from Genre g where g.nameKey = :genre and array_contains(m.genres, g.name))");
            parameters.put("genre", Genre.keyOf(genre));
        }
        if (status != null) {
            addStatus(conditions, parameters, today, now);
        }
        return new Criteria(conditions.isEmpty() ? "true" : String.join(" and ", conditions), parameters);
    }

    private void addText(List<String> conditions, Map<String, Object> parameters) {
        if (text == null) {
            return;
        }
        for (var pattern : SearchText.patterns(text)) {
            var name = "word" + parameters.size();
            conditions.add("m.searchText like :" + name + " escape '\\'");
            parameters.put(name, pattern);
        }
    }

    private void addStatus(List<String> conditions, Map<String, Object> parameters, LocalDate today, Instant now) {
        parameters.put("today", today);
        if (status == MovieStatus.COMING) {
            conditions.add("m.releaseDate > :today");
        } else {
            parameters.put("now", now);
            conditions.add("m.releaseDate <= :today");
            conditions.add(status == MovieStatus.SHOWING ? HAS_FUTURE : "not " + HAS_FUTURE);
        }
    }

    /** A condition on {@code Movie m}. */
    record Criteria(String condition, Map<String, Object> parameters) {}
}
