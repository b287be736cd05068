package io.github.moviereservation.movie.messaging;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.idOf;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What this service writes has the shape of the samples. */
@QuarkusTest
class MovieEventsTest {

    @Test
    void aSavedMovieIsAnnounced() {
        try (var tap = Broker.tap("movie.#")) {
            var movie = createMovie();

            var event = tap.await("movie.saved.v1", movie);

            Contracts.assertSameShape(
                    Contracts.sample("movie.saved.v1"), event, "$.data.posterUrl", "$.data.externalId");
            assertThat(event.getJsonObject("data").getString("movieId")).isEqualTo(movie.toString());
            assertThat(event.getJsonObject("data").getLong("version")).isOne();
        }
    }

    @Test
    void aDeletedMovieIsAnnounced() {
        try (var tap = Broker.tap("movie.#")) {
            var movie = createMovie();
            admin().delete("/api/movies/{id}", movie).then().statusCode(204);

            var event = tap.await("movie.deleted.v1", movie);

            Contracts.assertSameShape(Contracts.sample("movie.deleted.v1"), event);
            assertThat(event.getJsonObject("data").getLong("version")).isEqualTo(2);
        }
    }

    @Test
    void aRenamedGenreAnnouncesItsMovies() {
        var name = unique("Genre");
        var genre = idOf(admin().body(Map.of("name", name)).post("/api/genres"));
        var film = idOf(admin().body(movie(unique("Metropolis"), name)).post("/api/movies"));
        try (var tap = Broker.tap("movie.saved.v1")) {
            admin().body(Map.of("name", name + "!"))
                    .put("/api/genres/{id}", genre)
                    .then()
                    .statusCode(200);

            var event = tap.await(saved -> saved.getString("subject").equals(film.toString())
                    && saved.getJsonObject("data").getLong("version") == 2);

            assertThat(event.getJsonObject("data").getJsonArray("genres").getList())
                    .isEqualTo(List.of(name + "!"));
        }
    }

    @Test
    void changesAtOnceNeverShareAVersion() throws Exception {
        try (var tap = Broker.tap("movie.saved.v1")) {
            var movie = createMovie();
            var body = movie(unique("Metropolis"), unique("Genre"));
            var genre = unique("Genre");
            admin().body(Map.of("name", genre)).post("/api/genres").then().statusCode(201);
            body.put("genres", List.of(genre));

            var answers = Race.of(
                    8, () -> admin().body(body).put("/api/movies/{id}", movie).statusCode());

            assertThat(answers).containsOnly(200);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(versions(tap.received(), movie))
                            .containsExactlyInAnyOrderElementsOf(
                                    LongStream.rangeClosed(1, 9).boxed().toList()));
        }
    }

    private static List<Long> versions(List<JsonObject> events, UUID movie) {
        return events.stream()
                .filter(event -> event.getString("subject").equals(movie.toString()))
                .map(event -> event.getJsonObject("data").getLong("version"))
                .toList();
    }
}
