package io.github.moviereservation.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmRowTest {

    @Test
    void aRowBecomesAFilmWithoutInventions() {
        var film = row("Fargo", "Mar 08 1996", "R", 87, "Black Comedy", "Joel Coen")
                .toFilm();

        assertThat(film)
                .contains(new Film(
                        "vega-fargo-1996",
                        "Fargo",
                        "",
                        List.of("Comedy"),
                        87,
                        "R",
                        LocalDate.of(1996, 3, 8),
                        "Joel Coen",
                        List.of()));
    }

    @Test
    void aYearInTheFutureIsAHundredYearsTooLate() {
        var film = row("Gone with the Wind", "Dec 15 2039", "G", 222, "Drama", "Victor Fleming")
                .toFilm();

        assertThat(film).map(Film::releaseDate).contains(LocalDate.of(1939, 12, 15));
    }

    @Test
    void misreadAccentsAreRepaired() {
        var film = row("Le Fabuleux destin d'AmÈlie Poulain", "Nov 02 2001", "R", 122, "Comedy", "Jean-Pierre Jeunet")
                .toFilm();

        assertThat(film).map(Film::title).contains("Le Fabuleux destin d'Amélie Poulain");
        assertThat(film).map(Film::externalId).contains("vega-le-fabuleux-destin-d-amelie-poulain-2001");
    }

    @Test
    void aRowThatLacksSomethingIsNoFilm() {
        assertThat(row("Fargo", "Mar 08 1996", "R", null, "Comedy", "Joel Coen").toFilm())
                .isEmpty();
        assertThat(row("Fargo", "Mar 08 1996", "R", 87, null, "Joel Coen").toFilm())
                .isEmpty();
        assertThat(row("Fargo", "Mar 08 1996", "R", 87, "Comedy", " ").toFilm()).isEmpty();
        assertThat(row("Fargo", "1996", "R", 87, "Comedy", "Joel Coen").toFilm())
                .isEmpty();
        assertThat(row("Fargo", "Mar 08 1996", "R", 0, "Comedy", "Joel Coen").toFilm())
                .isEmpty();
    }

    @Test
    void aFilmWithoutARatingIsNotRated() {
        assertThat(row("Fargo", "Mar 08 1996", null, 87, "Comedy", "Joel Coen").toFilm())
                .map(Film::certificate)
                .contains("NR");
    }

    @Test
    void theBestKnownComeFirstAndTitlesMayBeNumbers(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("movies.json"), """
                [{"Title":"Small","Release Date":"Mar 08 1996","Running Time min":87,"Major Genre":"Drama","Director":"A","IMDB Votes":5},
                 {"Title":300,"Release Date":"Mar 09 2007","Running Time min":117,"Major Genre":"Action","Director":"Zack Snyder","IMDB Votes":235508},
                 {"Title":"No director","Release Date":"Mar 09 2007","Running Time min":117,"Major Genre":"Action","Director":null}]
                """);

        assertThat(new FilmSource(file).read()).extracting(Film::title).containsExactly("300", "Small");
    }

    private static FilmRow row(
            String title, String released, String rating, Integer minutes, String genre, String director) {
        return new FilmRow(title, released, rating, minutes, genre, null, director, 10);
    }
}
