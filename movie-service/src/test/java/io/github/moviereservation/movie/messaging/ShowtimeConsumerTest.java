package io.github.moviereservation.movie.messaging;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.awaitStatus;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Catalogue.scheduled;
import static io.github.moviereservation.movie.support.Catalogue.showtime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the samples of showtime-service's events. */
@QuarkusTest
class ShowtimeConsumerTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @Test
    void aCancelledShowtimeNoLongerKeepsItsMovie() {
        var movie = createMovie();
        var showtime = scheduled(movie);

        Broker.publish(showtime("showtime.cancelled.v1", showtime, movie, 2, TOMORROW));

        awaitStatus(movie, "ARCHIVED");
        admin().delete("/api/movies/{id}", movie).then().statusCode(204);
    }

    @Test
    void aShowtimeCanMoveToAnotherMovie() {
        var movie = createMovie();
        var other = createMovie();
        var showtime = scheduled(movie);

        Broker.publish(showtime("showtime.changed.v1", showtime, other, 2, TOMORROW));

        awaitStatus(other, "SHOWING");
        assertThat(get(movie).<String>path("status")).isEqualTo("ARCHIVED");
    }

    @Test
    void anOldEventDoesNotOverwriteANewerOne() {
        var movie = createMovie();
        var showtime = UUID.randomUUID();
        Broker.publish(showtime("showtime.cancelled.v1", showtime, movie, 3, TOMORROW));
        var other = UUID.randomUUID();
        Broker.publish(showtime("showtime.changed.v1", other, movie, 2, TOMORROW));
        awaitStatus(movie, "SHOWING");

        Broker.publish(showtime("showtime.scheduled.v1", showtime, movie, 1, TOMORROW));
        Broker.publish(showtime("showtime.scheduled.v1", other, movie, 1, YESTERDAY));
        Broker.publish(showtime("showtime.scheduled.v1", UUID.randomUUID(), createMovie(), 1, TOMORROW));
        scheduled(createMovie());

        admin().delete("/api/movies/{id}", movie).then().statusCode(409).body("showtimes", is(1));
    }

    @Test
    void aShowtimeOfThePastKeepsNoMovie() {
        var movie = createMovie();
        Broker.publish(showtime("showtime.scheduled.v1", UUID.randomUUID(), movie, 1, YESTERDAY));
        scheduled(createMovie());

        assertThat(get(movie).<String>path("status")).isEqualTo("ARCHIVED");
        admin().delete("/api/movies/{id}", movie).then().statusCode(204);
    }
}
