package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.events.BrokerConfig;
import io.github.moviereservation.notification.live.LiveBroadcast;
import io.github.moviereservation.notification.support.LiveClient;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Proxy;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LiveQueueTest {

    private final UUID showtime = UUID.randomUUID();

    @Inject
    BrokerConfig broker;

    @Inject
    LiveBroadcast broadcast;

    @Inject
    ObjectMapper mapper;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @ValueSource(strings = {"seats.held.v1", "seats.released.v1", "seats.sold.v1", "seats.blocked.v1"})
    void everyChangeOfSeatsReachesWhoListens(String type) {
        var sample = sample(type);
        try (var client = LiveClient.subscribedTo(showtime)) {
            Broker.publish(sample);

            var message = client.await("seats");
            assertThat(message.getString("showtimeId")).isEqualTo(showtime.toString());
            assertThat(message.getJsonArray("seats"))
                    .isEqualTo(sample.getJsonObject("data").getJsonArray("seats"));
            assertThat(message.fieldNames()).containsExactlyInAnyOrder("type", "showtimeId", "seats");
        }
    }

    @Test
    void whoListensToAShowtimeThatMovedToAnotherRoomFetchesItsMapAgain() {
        try (var client = LiveClient.subscribedTo(showtime);
                var other = LiveClient.subscribedTo(UUID.randomUUID())) {
            Broker.publish(sample("seats.remapped.v1"));

            assertThat(client.await("resync"))
                    .isEqualTo(new JsonObject().put("type", "resync").put("topic", "seatmap/" + showtime));
            assertThat(other.roundTrip().received("resync")).isEmpty();
        }
    }

    @Test
    void onlyWhoListensToAShowtimeHearsOfIt() {
        try (var listener = LiveClient.subscribedTo(showtime);
                var other = LiveClient.subscribedTo(UUID.randomUUID());
                var gone = LiveClient.subscribedTo(showtime)) {
            gone.send(LiveClient.subscription(showtime).put("type", "unsubscribe"))
                    .roundTrip();

            Broker.publish(sample("seats.held.v1"));

            listener.await("seats");
            assertThat(other.roundTrip().received("seats")).isEmpty();
            assertThat(gone.roundTrip().received("seats")).isEmpty();
        }
    }

    @Test
    void anUnreadableMessageDoesNotStopTheOthers() {
        try (var client = LiveClient.subscribedTo(showtime)) {
            Broker.publish("seats.held.v1", "nonsense");
            Broker.publish("seats.held.v1", "{}");
            Broker.publish("seats.held.v1", "{\"data\":{}}");

            Broker.publish(sample("seats.held.v1"));

            client.await("seats");
        }
    }

    @Test
    void afterALostConnectionEverySubscriberIsToldToFetchTheMapAgain() {
        var other = UUID.randomUUID();
        try (var proxy = new Proxy(broker.host(), broker.port());
                var client = LiveClient.subscribedTo(showtime, other)) {
            var queue = new LiveQueue(through(proxy), broadcast, mapper, vertx);
            try {
                queue.connect();
                awaitCount(client, "resync", 2);

                proxy.cut();

                awaitCount(client, "resync", 4);
                assertThat(client.received("resync").stream().map(message -> message.getString("topic")))
                        .containsOnly("seatmap/" + showtime, "seatmap/" + other);
                Broker.publish(sample("seats.held.v1"));
                // Once through the service's own queue, once through the one that was made again.
                awaitCount(client, "seats", 2);
            } finally {
                queue.stop();
            }
        }
    }

    private static void awaitCount(LiveClient client, String type, int count) {
        Awaitility.await(type)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.received(type).size() >= count);
    }

    private JsonObject sample(String type) {
        var sample = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        sample.getJsonObject("data").put("showtimeId", showtime.toString());
        return sample;
    }

    private BrokerConfig through(Proxy proxy) {
        return new BrokerConfig() {
            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return proxy.port();
            }

            @Override
            public String username() {
                return broker.username();
            }

            @Override
            public String password() {
                return broker.password();
            }

            @Override
            public String virtualHost() {
                return broker.virtualHost();
            }
        };
    }
}
