package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.moviereservation.movie.domain.movie.CatalogueChanges;
import io.github.moviereservation.movie.domain.search.MovieFinder;
import io.github.moviereservation.movie.domain.search.MovieSearch;
import io.github.moviereservation.web.ContentTags;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the lists that everybody asks for from memory, for a few seconds: what this replica changes is seen at once,
 * what others change when the time is over.
 */
@ApplicationScoped
class MovieLists {

    /** Films, which takes some ten megabytes. */
    private static final int MOST_REMEMBERED = 4000;

    record Answer(String tag, Page<MovieView> page) {}

    /** @param changes so that a list read before a change is never found after it */
    private record Key(long changes, MovieSearch search, int page, int size) {}

    private final MovieFinder finder;
    private final CatalogueChanges changes;
    private final ObjectMapper mapper;
    private final Cache<Key, Answer> answers;

    MovieLists(
            MovieFinder finder,
            CatalogueChanges changes,
            ObjectMapper mapper,
            @ConfigProperty(name = "movie.lists.remembered", defaultValue = "PT5S") Duration remembered) {
        this.finder = finder;
        this.changes = changes;
        this.mapper = mapper;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(MOST_REMEMBERED)
                .weigher((Key key, Answer answer) -> 1 + answer.page().items().size())
                .expireAfterWrite(remembered)
                .build();
    }

    Uni<Answer> find(MovieSearch search, PageQuery query) {
        var key = new Key(changes.count(), search, query.page(), query.size());
        var known = answers.getIfPresent(key);
        return known != null
                ? Uni.createFrom().item(known)
                : finder.find(search, query.page(), query.size())
                        .map(found -> answer(found.map(MovieView::of)))
                        .invoke(answer -> answers.put(key, answer));
    }

    private Answer answer(Page<MovieView> page) {
        try {
            return new Answer(ContentTags.of(mapper.writeValueAsBytes(page)), page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
