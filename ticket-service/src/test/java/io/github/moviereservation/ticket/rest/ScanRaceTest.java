package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.ticket.support.DoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class ScanRaceTest extends DoorTest {

    @RepeatedTest(5)
    void ofManyDoorsAtTheSameMomentOneAdmits() throws Exception {
        var id = booked("A1");
        var code = codesOf(id).getFirst();
        var ticket = UUID.fromString(get(id).path("tickets[0].id"));

        try (var tap = Broker.tap("ticket.scanned.v1")) {
            var answers = Race.of(8, () -> scan(code).statusCode());

            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 409)
                    .hasSize(7);
            tap.await("ticket.scanned.v1", ticket);
            assertThat(tap.received())
                    .filteredOn(event -> event.getString("subject").equals(ticket.toString()))
                    .hasSize(1);
        }
    }

    /** Nobody sits in the cinema with the money back. */
    @RepeatedTest(10)
    void eitherTheDoorOrTheCancellationWins() throws Exception {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(50)));
        var id = booked("A1");
        var code = codesOf(id).getFirst();

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> scan(code).statusCode(),
                () -> cancel(id).statusCode(),
                () -> scan(code).statusCode()));

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.get(1)).isIn(200, 409);
    }
}
