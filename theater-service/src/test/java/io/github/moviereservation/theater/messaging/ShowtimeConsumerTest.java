package io.github.moviereservation.theater.messaging;

import static io.github.moviereservation.theater.support.Chain.admin;
import static io.github.moviereservation.theater.support.Chain.createScreen;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.theater.domain.showtime.Showtime;
import io.github.moviereservation.theater.domain.showtime.ShowtimeRepository;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Reads the samples of showtime-service's events. */
@QuarkusTest
class ShowtimeConsumerTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @Inject
    ShowtimeRepository showtimes;

    private final UUID showtime = UUID.randomUUID();

    @Test
    void aScreenWithFutureShowtimesStays() {
        var screen = createScreen(createTheater());
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        awaitVersion(showtime, 1);

        admin().delete("/api/screens/{id}", screen)
                .then()
                .spec(Problems.is(409, "screen-scheduled"))
                .body("showtimes", is(1));
    }

    @Test
    void aCancelledShowtimeNoLongerKeepsItsScreen() {
        var screen = createScreen(createTheater());
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        publish("showtime.cancelled.v1", showtime, screen, 2, TOMORROW);
        awaitVersion(showtime, 2);

        admin().delete("/api/screens/{id}", screen).then().statusCode(204);
    }

    @Test
    void aMovedShowtimeKeepsItsNewScreen() {
        var theater = createTheater();
        var screen = createScreen(theater);
        var other = createScreen(theater);
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        publish("showtime.changed.v1", showtime, other, 2, TOMORROW);
        awaitVersion(showtime, 2);

        admin().delete("/api/screens/{id}", screen).then().statusCode(204);
        admin().delete("/api/screens/{id}", other).then().spec(Problems.is(409, "screen-scheduled"));
    }

    @Test
    void aShowtimeOfThePastKeepsNoScreen() {
        var screen = createScreen(createTheater());
        publish("showtime.scheduled.v1", showtime, screen, 1, YESTERDAY);
        awaitVersion(showtime, 1);

        admin().delete("/api/screens/{id}", screen).then().statusCode(204);
    }

    /** The delete won: showtime-service keeps what its showtime needs. */
    @Test
    void aShowtimeOfAScreenThatIsGoneDoesNoHarm() {
        var theater = createTheater();
        var screen = createScreen(theater);
        admin().delete("/api/screens/{id}", screen).then().statusCode(204);
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        awaitVersion(showtime, 1);

        admin().get("/api/screens/{id}", screen).then().spec(Problems.is(404, "not-found"));
        admin().delete("/api/theaters/{id}", theater).then().statusCode(204);
    }

    @Test
    void theNewsOfAShowtimeCountsWithinThreeSeconds() {
        var screen = createScreen(createTheater());
        for (int i = 0; i < 3; i++) {
            publish("showtime.scheduled.v1", UUID.randomUUID(), screen, 1, TOMORROW);
        }

        await().atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(futureShowtimes(screen)).isEqualTo(3));
        admin().delete("/api/screens/{id}", screen)
                .then()
                .spec(Problems.is(409, "screen-scheduled"))
                .body("showtimes", is(3));
    }

    @Test
    void anOldEventDoesNotOverwriteANewerOne() {
        var screen = createScreen(createTheater());
        publish("showtime.cancelled.v1", showtime, screen, 3, TOMORROW);
        awaitVersion(showtime, 3);
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        var later = UUID.randomUUID();
        publish("showtime.scheduled.v1", later, UUID.randomUUID(), 1, TOMORROW);
        awaitVersion(later, 1);

        assertThat(find(showtime).cancelled).isTrue();
        admin().delete("/api/screens/{id}", screen).then().statusCode(204);
    }

    private void awaitVersion(UUID id, long version) {
        await().atMost(Duration.ofSeconds(15)).until(() -> find(id) != null && find(id).version == version);
    }

    private long futureShowtimes(UUID screen) {
        return read(() -> showtimes.countFutureOf(screen, Instant.now()));
    }

    private Showtime find(UUID id) {
        return read(() -> showtimes.findById(id));
    }

    private static <T> T read(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
