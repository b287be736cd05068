package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Planning right after a film or screen was made. */
@QuarkusTest
class ArrivalsTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void schedulingWaitsForTheNewsOfFilmAndScreen() throws Exception {
        var answers = Race.of(List.<Callable<Response>>of(() -> schedule(plan(catalogue, TOMORROW)), () -> {
            Thread.sleep(300);
            catalogue.publish();
            return null;
        }));

        answers.getFirst().then().statusCode(201);
    }

    @Test
    void schedulingWaitsNoLongerThanTwoSeconds() {
        var begun = Instant.now();

        schedule(plan(catalogue, TOMORROW))
                .then()
                .spec(Problems.is(422, "unknown-screen"))
                .body("detail", containsString("its news is late"));

        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(5));
    }
}
