package io.github.moviereservation.web;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Text as people search for it: without case and accents. Stored beside the original, so that a plain LIKE finds it. */
public final class SearchText {

    /** Letters that Unicode does not decompose into a base letter and an accent. */
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss",
            (int) 'æ', "ae",
            (int) 'œ', "oe",
            (int) 'ø', "o",
            (int) 'đ', "d",
            (int) 'ð', "d",
            (int) 'þ', "th",
            (int) 'ł', "l",
            (int) 'ı', "i");

    private SearchText() {}

    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFKD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> append(folded, letter));
        return folded.toString().replaceAll("\\s+", " ").strip();
    }

    /** At most the first so many letters, none of them cut in half: an index takes only so much. */
    public static String beginning(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters));
    }

    /** One pattern per word for {@code like … escape '\'}; all of them have to match the folded text. */
    public static List<String> patterns(String query) {
        return Stream.of(fold(query).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    private static void append(StringBuilder folded, int letter) {
        var replacement = LETTERS.get(letter);
        if (replacement == null) {
            folded.appendCodePoint(letter);
        } else {
            folded.append(replacement);
        }
    }
}
