package io.github.moviereservation.movie.domain.search;

import io.github.moviereservation.web.SearchText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a film has to have, as PostgreSQL's full text search understands them. Each is one of some choices, so
 * that a misspelt word can stand for those that are like it.
 */
record WordQuery(List<List<Choice>> words) {

    /** More words tell nothing more about a film. */
    private static final int MOST_WORDS = 10;

    /** Letters of a word by which it is found; PostgreSQL takes no endless ones. */
    private static final int LONGEST = 100;

    /** @param prefix whether the word may go on */
    record Choice(String word, boolean prefix) {

        /** Nothing in a word needs an escape: punctuation was taken out. */
        private String toTsQuery(String weight) {
            var flags = (prefix ? "*" : "") + weight;
            return "'" + word + "'" + (flags.isEmpty() ? "" : ":" + flags);
        }
    }

    /** The last word is perhaps still being typed, and the others are perhaps abbreviated. */
    static WordQuery ofPrefixes(List<String> words) {
        return new WordQuery(
                words.stream().map(word -> List.of(new Choice(word, true))).toList());
    }

    /** What the index sees of a text: folded, and split where it splits. */
    static List<String> split(String text) {
        return Stream.of(SearchText.fold(text).split("[\\s\\p{Punct}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> SearchText.beginning(word, LONGEST))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    String anywhere() {
        return toTsQuery("");
    }

    String inTitle() {
        return toTsQuery("A");
    }

    private String toTsQuery(String weight) {
        return words.stream()
                .map(choices -> choices.stream()
                        .map(choice -> choice.toTsQuery(weight))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
