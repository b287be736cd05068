package io.github.moviereservation.local.demo;

import java.time.LocalDate;
import java.util.List;

/** A film of the demo catalogue, in the shape that the import takes; what the data do not tell stays empty. */
record Film(
        String externalId,
        String title,
        String description,
        List<String> genres,
        int durationMinutes,
        String certificate,
        LocalDate releaseDate,
        String director,
        List<String> cast) {}
