package io.github.moviereservation.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The well-known films of the data set, best known first. */
record FilmSource(Path file) {

    private static final int SELECTION = 250;
    private static final int SHOWING = 14;
    /** Four of a longer one do not fit into a day. */
    private static final int LONGEST_SHOWING = 170;

    List<Film> read() throws IOException {
        var rows = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), new TypeReference<List<FilmRow>>() {});
        var films = rows.stream()
                .sorted(Comparator.comparingInt(FilmRow::popularity).reversed())
                .map(FilmRow::toFilm)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Film::externalId, film -> film, (first, again) -> first, LinkedHashMap::new));
        return films.values().stream().limit(SELECTION).toList();
    }

    /** Those on the programme: the best known of every genre in turn, so that there is something for everybody. */
    static List<Film> showing(List<Film> films) {
        var byGenre = films.stream()
                .filter(film -> film.durationMinutes() <= LONGEST_SHOWING)
                .collect(Collectors.groupingBy(
                        film -> film.genres().getFirst(), LinkedHashMap::new, Collectors.toList()));
        var deepest = byGenre.values().stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, deepest)
                .boxed()
                .flatMap(rank -> byGenre.values().stream()
                        .filter(genre -> genre.size() > rank)
                        .map(genre -> genre.get(rank)))
                .limit(SHOWING)
                .toList();
    }
}
