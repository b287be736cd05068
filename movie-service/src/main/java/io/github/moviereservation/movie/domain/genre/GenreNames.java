package io.github.moviereservation.movie.domain.genre;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns the names that a caller wrote into those that the genres have, each once and in the caller's order.
 * The genres stay locked against renaming until the transaction ends; a movie's row is locked after them, never before,
 * or a rename could deadlock with it.
 */
@ApplicationScoped
public class GenreNames {

    private final GenreRepository genres;

    GenreNames(GenreRepository genres) {
        this.genres = genres;
    }

    public Uni<List<String>> resolve(List<String> names) {
        var wanted = byKey(names);
        return found(wanted).map(found -> {
            var unknown = wanted.entrySet().stream()
                    .filter(name -> !found.containsKey(name.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!unknown.isEmpty()) {
                throw new UnknownGenreException(unknown);
            }
            return canonical(wanted, found);
        });
    }

    /** Makes the genres that do not exist yet. */
    public Uni<List<String>> resolveOrCreate(List<String> names) {
        var wanted = byKey(names);
        return found(wanted).chain(found -> {
            if (found.size() == wanted.size()) {
                return Uni.createFrom().item(canonical(wanted, found));
            }
            return create(wanted, found).chain(() -> found(wanted)).map(all -> canonical(wanted, all));
        });
    }

    /** In a fixed order, so that two imports that make the same genres wait for each other instead of deadlocking. */
    private Uni<Void> create(Map<String, String> wanted, Map<String, Genre> found) {
        var missing = wanted.entrySet().stream()
                .filter(name -> !found.containsKey(name.getKey()))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(name -> Genre.named(name.getValue()))
                .toList();
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(genres::insertIfNew)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Map<String, Genre>> found(Map<String, String> wanted) {
        return genres.shareByKeys(wanted.keySet())
                .map(found -> found.stream().collect(Collectors.toMap(genre -> genre.nameKey, Function.identity())));
    }

    private static Map<String, String> byKey(List<String> names) {
        var byKey = new LinkedHashMap<String, String>();
        names.forEach(name -> byKey.putIfAbsent(Genre.keyOf(name), name));
        return byKey;
    }

    private static List<String> canonical(Map<String, String> wanted, Map<String, Genre> found) {
        return wanted.keySet().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(genre -> genre.name)
                .toList();
    }
}
