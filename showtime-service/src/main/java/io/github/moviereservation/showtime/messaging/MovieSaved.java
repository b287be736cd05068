package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.showtime.domain.catalogue.MovieDetails;
import java.util.List;
import java.util.UUID;

/** The part of movie-service's {@code movie.saved.v1} that this service reads. */
public record MovieSaved(
        UUID movieId,
        long version,
        String title,
        String posterUrl,
        List<String> genres,
        int durationMinutes,
        String certificate) {

    MovieDetails details() {
        return new MovieDetails(title, posterUrl, genres, durationMinutes, certificate);
    }
}
