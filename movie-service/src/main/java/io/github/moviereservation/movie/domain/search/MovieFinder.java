package io.github.moviereservation.movie.domain.search;

import io.github.moviereservation.movie.domain.movie.CataloguedMovie;
import io.github.moviereservation.movie.domain.movie.Movie;
import io.github.moviereservation.movie.domain.movie.MovieCatalogue;
import io.github.moviereservation.movie.domain.movie.MovieRepository;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.SearchText;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Searches in steps, the next only when the one before finds nothing at all, so that all pages of a search come from
 * the same step: words by their beginnings; the text anywhere, also inside words; the words that are most like it.
 */
@ApplicationScoped
public class MovieFinder {

    private final MovieRepository movies;
    private final MovieCatalogue catalogue;
    private final Spelling spelling;

    MovieFinder(MovieRepository movies, MovieCatalogue catalogue, Spelling spelling) {
        this.movies = movies;
        this.catalogue = catalogue;
        this.spelling = spelling;
    }

    @WithSession
    public Uni<Page<CataloguedMovie>> find(MovieSearch search, int page, int size) {
        var asked = new Asked(search, Instant.now(), page, size);
        return matching(asked)
                .chain(found -> catalogue
                        .of(found.movies())
                        .map(catalogued -> new Page<>(catalogued, page, size, found.total())));
    }

    private Uni<Found> matching(Asked asked) {
        if (asked.search().text() == null) {
            return fetch(asked, asked.filtered());
        }
        var words = WordQuery.split(asked.search().text());
        return byWords(asked, words.isEmpty() ? null : WordQuery.ofPrefixes(words))
                .chain(found -> found.isNothing() ? byPatterns(asked) : item(found))
                .chain(found -> found.isNothing()
                        ? spelling.correct(words).chain(corrected -> byWords(asked, corrected))
                        : item(found));
    }

    private Uni<Found> byWords(Asked asked, WordQuery words) {
        return words == null || words.words().isEmpty()
                ? item(Found.NOTHING)
                : fetch(asked, asked.filtered().whereWords(words, asked.foldedText()));
    }

    private Uni<Found> byPatterns(Asked asked) {
        var selection = asked.filtered();
        var patterns = SearchText.patterns(asked.search().text());
        for (int i = 0; i < patterns.size(); i++) {
            selection.where("m.search_text like :pattern" + i, "pattern" + i, patterns.get(i));
        }
        return fetch(asked, selection);
    }

    private Uni<Found> fetch(Asked asked, Selection selection) {
        return movies.matching(selection, asked.page(), asked.size())
                .chain(found -> asked.page() == 0 && found.size() < asked.size()
                        ? item(new Found(found, found.size()))
                        : movies.countMatching(selection).map(total -> new Found(found, total)));
    }

    private static Uni<Found> item(Found found) {
        return Uni.createFrom().item(found);
    }

    private record Asked(MovieSearch search, Instant now, int page, int size) {

        Selection filtered() {
            return search.filtered(now);
        }

        String foldedText() {
            return SearchText.fold(search.text());
        }
    }

    private record Found(List<Movie> movies, long total) {

        static final Found NOTHING = new Found(List.of(), 0);

        boolean isNothing() {
            return total == 0;
        }
    }
}
