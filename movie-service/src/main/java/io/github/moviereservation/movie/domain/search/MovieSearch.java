package io.github.moviereservation.movie.domain.search;

import io.github.moviereservation.movie.domain.genre.Genre;
import io.github.moviereservation.movie.domain.movie.MovieStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a visitor looks for; text, genre, certificate and status may be null. */
public record MovieSearch(String text, String genre, String certificate, MovieStatus status, MovieSort sort) {

    private static final String HAS_FUTURE =
            "exists (select 1 from showtime s" + " where s.movie_id = m.id and not s.cancelled and s.starts_at > :now)";

    /** The films that pass the filters, without regard to the text. */
    Selection filtered(Instant now) {
        var selection = new Selection(sort);
        if (genre != null) {
            selection.where(
                    "m.genres @> array[(select cast(g.name as varchar) from genre g where g.name_key = :genre)]",
                    "genre",
                    Genre.keyOf(genre));
        }
        if (certificate != null) {
            selection.where("upper(m.certificate) = :certificate", "certificate", certificate.toUpperCase(Locale.ROOT));
        }
        if (status != null) {
            addStatus(selection, now);
        }
        return selection;
    }

    private void addStatus(Selection selection, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (status == MovieStatus.COMING) {
            selection.where("m.release_date > :today", "today", today);
        } else {
            selection.where("m.release_date <= :today", "today", today);
            selection.where(status == MovieStatus.SHOWING ? HAS_FUTURE : "not " + HAS_FUTURE, "now", now);
        }
    }
}
