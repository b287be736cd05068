package io.github.moviereservation.movie.domain.movie;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.events.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.ALWAYS)
public record MovieSaved(
        UUID movieId,
        long version,
        String title,
        String description,
        List<String> genres,
        int durationMinutes,
        String certificate,
        LocalDate releaseDate,
        String director,
        List<String> cast,
        MovieStatus status,
        String posterUrl,
        String trailerUrl,
        String externalId)
        implements Event {

    public static MovieSaved of(CataloguedMovie catalogued) {
        var movie = catalogued.movie();
        return new MovieSaved(
                movie.id,
                movie.version,
                movie.title,
                movie.description,
                movie.genres,
                movie.durationMinutes,
                movie.certificate,
                movie.releaseDate,
                movie.director,
                movie.castMembers,
                catalogued.status(),
                movie.posterUrl(),
                movie.trailerUrl,
                movie.externalId);
    }

    @Override
    public String type() {
        return "movie.saved.v1";
    }

    @Override
    public UUID subject() {
        return movieId;
    }
}
