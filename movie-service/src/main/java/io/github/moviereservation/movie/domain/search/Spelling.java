package io.github.moviereservation.movie.domain.search;

import io.github.moviereservation.movie.domain.search.WordQuery.Choice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what somebody meant who misspelt words: the words of the catalogue that are nearest to them. */
@ApplicationScoped
class Spelling {

    /** Shorter words are like too many others. */
    private static final int SHORTEST = 4;

    /** From here on a word may have two slips. */
    private static final int LONG = 8;

    private static final String BEGINS_A_WORD =
            "select exists (select 1 from movie_word where word >= :word and word < :end)";

    private static final String SIMILAR = "select word from similar_words(:word) word";

    /** A code point after all others. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Null when a word is like none. */
    Uni<WordQuery> correct(List<String> words) {
        return Multi.createFrom()
                .iterable(words)
                .onItem()
                .transformToUniAndConcatenate(this::choices)
                .collect()
                .asList()
                .map(choices -> choices.stream().anyMatch(List::isEmpty) ? null : new WordQuery(choices));
    }

    private Uni<List<Choice>> choices(String word) {
        var itself = List.of(new Choice(word, true));
        if (word.length() < SHORTEST) {
            return Uni.createFrom().item(itself);
        }
        return beginsAWord(word).chain(known -> known ? Uni.createFrom().item(itself) : nearest(word));
    }

    private Uni<Boolean> beginsAWord(String word) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGINS_A_WORD, Boolean.class)
                        .setParameter("word", word)
                        .setParameter("end", word + LAST)
                        .getSingleResult());
    }

    private Uni<List<Choice>> nearest(String word) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SIMILAR, String.class)
                        .setParameter("word", word)
                        .getResultList())
                .map(similar -> nearest(word, similar));
    }

    /** All those with the fewest slips. */
    static List<Choice> nearest(String word, List<String> similar) {
        var allowed = word.length() < LONG ? 1 : 2;
        var bySlips = similar.stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(
                        other -> Edits.between(word, other),
                        TreeMap::new,
                        Collectors.mapping(other -> new Choice(other, false), Collectors.toList())));
        return bySlips.headMap(allowed, true).values().stream().findFirst().orElse(List.of());
    }
}
