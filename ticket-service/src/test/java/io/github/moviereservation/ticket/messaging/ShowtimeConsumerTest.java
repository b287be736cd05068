package io.github.moviereservation.ticket.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShowtimeConsumerTest extends BookingTest {

    private final Instant start = Instant.now().plus(Duration.ofDays(3));

    @ParameterizedTest
    @ValueSource(strings = {"showtime.scheduled.v1", "showtime.changed.v1"})
    void theSampleIsRead(String type) {
        var id = UUID.randomUUID();
        var sample = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        sample.getJsonObject("data").put("showtimeId", id.toString());

        Broker.publish(sample);

        showtimes.awaitVersion(id, sample.getJsonObject("data").getInteger("version"));
    }

    @Test
    void theSampleOfACancellationIsRead() {
        var sample = Contracts.sample("showtime.cancelled.v1")
                .put("id", UUID.randomUUID().toString());
        sample.getJsonObject("data").put("showtimeId", showtime.toString());

        Broker.publish(sample);

        await().untilAsserted(() -> book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(410, "showtime-cancelled")));
    }

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        Broker.publish("showtime.changed.v1", Showtimes.data(showtime, 3, start));
        showtimes.awaitVersion(showtime, 3);

        Broker.publish("showtime.changed.v1", Showtimes.data(showtime, 2, start.plusSeconds(60)));

        await().during(Duration.ofSeconds(1)).until(() -> showtimes.versionOf(showtime) == 3);
    }

    @Test
    void aShowtimeIsCancelledEvenWhenTheNewsComesFirst() {
        var id = UUID.randomUUID();
        showtimes.cancel(id);
        Broker.publish("showtime.scheduled.v1", Showtimes.data(id, 1, start));
        showtimes.awaitVersion(id, 1);

        showtime = id;

        await().untilAsserted(() -> book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(410, "showtime-cancelled")));
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        var event = Contracts.sample("showtime.changed.v1")
                .put("id", UUID.randomUUID().toString())
                .put("data", Showtimes.data(showtime, 2, start));
        Broker.publish(event);
        showtimes.awaitVersion(showtime, 2);

        // The same id with other data shows whether the second one is looked at.
        Broker.publish(event.put("data", Showtimes.data(showtime, 3, start)));

        await().during(Duration.ofSeconds(1)).until(() -> showtimes.versionOf(showtime) == 2);
    }

    @Test
    void pricesFollowTheTicketTypesOfTheShowtime() {
        var data = Showtimes.data(UUID.randomUUID(), 1, start);
        data.getJsonArray("ticketTypes")
                .add(new JsonObject().put("code", "FREE").put("name", "Free").put("percentOff", 100));
        Broker.publish("showtime.scheduled.v1", data);
        showtime = UUID.fromString(data.getString("showtimeId"));
        showtimes.awaitVersion(showtime, 1);
        var order = ofSeats("tok_ok", "A1");
        order.put("types", Map.of("A1", "FREE"));

        book(order).then().statusCode(201).body("total", is(0));
    }
}
