package io.github.moviereservation.movie.domain.movie;

import java.time.LocalDate;
import java.util.List;

/** What an admin says about a movie; only {@code trailerUrl} and {@code externalId} may be null. */
public record MovieDetails(
        String title,
        String description,
        List<String> genres,
        int durationMinutes,
        String certificate,
        LocalDate releaseDate,
        String director,
        List<String> cast,
        String trailerUrl,
        String externalId) {}
