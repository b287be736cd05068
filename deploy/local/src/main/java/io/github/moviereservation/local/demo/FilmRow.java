package io.github.moviereservation.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A film as the data set has it. */
record FilmRow(
        @JsonProperty("Title") String title,
        @JsonProperty("Release Date") String releaseDate,
        @JsonProperty("MPAA Rating") String rating,
        @JsonProperty("Running Time min") Integer minutes,
        @JsonProperty("Major Genre") String genre,
        @JsonProperty("Creative Type") String creativeType,
        @JsonProperty("Director") String director,
        @JsonProperty("IMDB Votes") Integer votes) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM dd yyyy", Locale.US);
    /** The set ends before; its two-digit years were read into the wrong century. */
    private static final int LAST_YEAR = 2020;

    private static final int LONGEST = 600;

    int popularity() {
        return votes == null ? 0 : votes;
    }

    /** Empty for a row that lacks what a film needs, or that cannot be read. */
    Optional<Film> toFilm() {
        if (isBlank(title) || isBlank(director) || isBlank(genre) || minutes == null) {
            return Optional.empty();
        }
        if (minutes < 1 || minutes > LONGEST) {
            return Optional.empty();
        }
        try {
            var name = repaired(title);
            var released = date();
            return Optional.of(new Film(
                    "vega-" + slug(name) + "-" + released.getYear(),
                    name,
                    "",
                    genres(),
                    minutes,
                    certificate(),
                    released,
                    repaired(director),
                    List.of()));
        } catch (DateTimeParseException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private LocalDate date() {
        var date = LocalDate.parse(releaseDate == null ? "" : releaseDate.strip(), DATE);
        return date.getYear() > LAST_YEAR ? date.minusYears(100) : date;
    }

    private String certificate() {
        return isBlank(rating) || rating.equals("Not Rated") || rating.equals("Open") ? "NR" : rating;
    }

    private List<String> genres() {
        var genres = new LinkedHashSet<String>();
        switch (genre) {
            case "Thriller/Suspense" -> genres.add("Thriller");
            case "Concert/Performance" -> genres.add("Concert");
            case "Romantic Comedy" -> genres.addAll(List.of("Comedy", "Romance"));
            case "Black Comedy" -> genres.add("Comedy");
            default -> genres.add(genre);
        }
        if ("Science Fiction".equals(creativeType) || "Fantasy".equals(creativeType)) {
            genres.add(creativeType);
        }
        return List.copyOf(genres);
    }

    /** The set's accented letters are Latin-1 that was once read as Mac Roman. */
    private static String repaired(String text) throws CharacterCodingException {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text.strip();
        }
        var bytes = Charset.forName("x-MacRoman").newEncoder().encode(CharBuffer.wrap(text));
        return StandardCharsets.ISO_8859_1.newDecoder().decode(bytes).toString().strip();
    }

    private static String slug(String text) {
        var ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
