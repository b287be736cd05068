package io.github.moviereservation.showtime.domain.catalogue;

import java.util.List;

/** What the calendar needs to know of a film. */
public record MovieDetails(
        String title, String posterUrl, List<String> genres, int durationMinutes, String certificate) {}
