package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service announces has the form that others rely on. */
@QuarkusTest
class SeatEventsTest {

    @Inject
    Showtimes showtimes;

    private UUID showtime;
    private Broker.Tap announced;

    @BeforeEach
    void listen() {
        showtime = showtimes.open();
        announced = Broker.tap("seats.#");
    }

    @AfterEach
    void stopListening() {
        announced.close();
    }

    @Test
    void aHoldIsAnnounced() {
        var answer = Calls.hold(Tokens.customer("ann"), showtime, "B2", "B1");

        var data = dataOf("seats.held.v1");
        assertThat(data.getString("holdId")).isEqualTo(answer.path("id"));
        assertThat(data.getString("userId")).isEqualTo(Tokens.idOf("ann").toString());
        assertThat(Instant.parse(data.getString("expiresAt")))
                .isBetween(
                        Instant.parse(answer.path("expiresAt")).minusMillis(1),
                        Instant.parse(answer.path("expiresAt")).plusMillis(1));
        assertThat(data.getJsonArray("seats").getJsonObject(0))
                .isEqualTo(new JsonObject().put("id", "B1").put("state", "HELD").put("version", 1));
    }

    @Test
    void aReleaseIsAnnounced() {
        Calls.release(Tokens.customer("ann"), held("ann", showtime, "B1", "B2"));

        var data = dataOf("seats.released.v1");
        assertThat(data.getString("reason")).isEqualTo("RELEASED");
        assertThat(data.getJsonArray("seats").getJsonObject(1))
                .isEqualTo(new JsonObject().put("id", "B2").put("state", "FREE").put("version", 2));
    }

    @Test
    void aSaleAndItsCancellationAreAnnounced() {
        var booking = UUID.randomUUID();
        Calls.confirm(held("ann", showtime, "B1", "B2"), booking, "ann");

        assertThat(dataOf("seats.sold.v1").getString("bookingId")).isEqualTo(booking.toString());

        Calls.releaseBooking(booking);
        var data = dataOf("seats.released.v1");
        assertThat(data.getString("reason")).isEqualTo("CANCELLED");
        assertThat(data.getJsonArray("seats").getJsonObject(0))
                .isEqualTo(new JsonObject().put("id", "B1").put("state", "FREE").put("version", 3));
    }

    @Test
    void anExchangeIsAnnouncedForBothShowtimes() {
        var other = showtimes.open();
        var booking = UUID.randomUUID();
        var before = held("ann", other, "A1");
        Calls.confirm(before, booking, "ann");
        Calls.exchange(booking, held("ann", showtime, "B1"), "ann");

        assertThat(dataOf("seats.sold.v1").getString("bookingId")).isEqualTo(booking.toString());
        var freed = dataOf("seats.released.v1", other);
        assertThat(freed.getString("reason")).isEqualTo("EXCHANGED");
        assertThat(freed.getString("holdId")).isEqualTo(before.toString());
        assertThat(freed.getJsonArray("seats").getJsonObject(0))
                .isEqualTo(new JsonObject().put("id", "A1").put("state", "FREE").put("version", 3));
    }

    /** So that whoever counts by versions misses none. */
    @Test
    void aSeatThatIsKeptIsAnnouncedWithItsNewVersion() {
        var booking = UUID.randomUUID();
        Calls.confirm(held("ann", showtime, "B1"), booking, "ann");
        dataOf("seats.sold.v1");
        announced.close();
        announced = Broker.tap("seats.sold.v1");
        Calls.exchange(booking, held("ann", showtime, "B2"), "ann", "B1");

        assertThat(dataOf("seats.sold.v1").getJsonArray("seats").stream().map(JsonObject.class::cast))
                .containsExactlyInAnyOrder(
                        new JsonObject().put("id", "B2").put("state", "SOLD").put("version", 2),
                        new JsonObject().put("id", "B1").put("state", "SOLD").put("version", 3));
    }

    private JsonObject dataOf(String type) {
        return dataOf(type, showtime);
    }

    private JsonObject dataOf(String type, UUID showtime) {
        var event = announced.await(type, showtime);
        Contracts.assertSameShape(Contracts.sample(type), event);
        assertThat(event.getString("source")).isEqualTo("/seat-service");
        return event.getJsonObject("data");
    }
}
