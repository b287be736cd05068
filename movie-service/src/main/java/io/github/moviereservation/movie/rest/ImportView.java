package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.movie.MovieImport;
import java.util.List;

/** How many movies an import made and changed, and why it left the others out; {@code index} counts from 0. */
public record ImportView(int created, int updated, List<Rejected> rejected) {

    public record Rejected(int index, String error) {}

    static ImportView of(MovieImport.Result result) {
        return new ImportView(
                result.created(),
                result.updated(),
                result.rejected().stream()
                        .map(row -> new Rejected(row.index(), row.error()))
                        .toList());
    }
}
