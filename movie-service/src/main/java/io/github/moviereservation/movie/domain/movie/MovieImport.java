package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.movie.domain.movie.MovieService.Saving;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes in many movies, each in a transaction of its own: a bad row does not keep the others out. */
@ApplicationScoped
public class MovieImport {

    private final MovieService movies;

    MovieImport(MovieService movies) {
        this.movies = movies;
    }

    public Uni<Result> run(List<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .asList()
                .map(Result::of);
    }

    private Uni<Outcome> take(Row row) {
        return switch (row) {
            case Flawed flawed -> Uni.createFrom().item(new Outcome(null, flawed));
            case Readable readable ->
                Uni.createFrom()
                        .deferred(() -> movies.upsert(readable.details()))
                        .onFailure(ExternalIdTakenException.class)
                        .retry()
                        .atMost(1)
                        .map(saving -> new Outcome(saving, null))
                        .onFailure(BusinessException.class)
                        .recoverWithItem(
                                failure -> new Outcome(null, new Flawed(readable.index(), failure.getMessage())));
        };
    }

    /** A row of the import, by its place in the array. */
    public sealed interface Row {}

    public record Readable(int index, MovieDetails details) implements Row {}

    public record Flawed(int index, String error) implements Row {}

    private record Outcome(Saving saving, Flawed flawed) {}

    public record Result(int created, int updated, List<Flawed> rejected) {

        private static Result of(List<Outcome> outcomes) {
            var created = 0;
            var updated = 0;
            var rejected = new ArrayList<Flawed>();
            for (var outcome : outcomes) {
                if (outcome.flawed() != null) {
                    rejected.add(outcome.flawed());
                } else if (outcome.saving() == Saving.CREATED) {
                    created++;
                } else {
                    updated++;
                }
            }
            return new Result(created, updated, rejected);
        }
    }
}
