package io.github.moviereservation.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.notification.support.LiveClient;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LiveSocketTest {

    @Inject
    LiveSockets sockets;

    @Test
    void aPingIsAnswered() {
        try (var client = LiveClient.connect()) {
            client.send("{\"type\":\"ping\"}");

            assertThat(client.await("pong")).isEqualTo(new JsonObject().put("type", "pong"));
        }
    }

    @Test
    void aSubscriptionIsConfirmedAndCanBeTakenBack() {
        var showtime = UUID.randomUUID();
        try (var client = LiveClient.subscribedTo(showtime)) {
            assertThat(sockets.subscribersOf(new Topic(showtime))).hasSize(1);

            client.send(LiveClient.subscription(showtime).put("type", "unsubscribe"));

            assertThat(client.await("unsubscribed").getString("topic")).isEqualTo("seatmap/" + showtime);
            assertThat(sockets.subscribersOf(new Topic(showtime))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"ping\",\"extra\":1}",
                "{\"type\":\"auth\"}",
                "{\"type\":{\"a\":1}}",
                "{\"type\":null}",
                "[{\"type\":\"ping\"}]",
                "{\"type\":\"ping\"",
                "\u0000"
            })
    void whatMakesNoSenseIsAProblemAndTheSocketStays(String text) {
        try (var client = LiveClient.connect()) {
            client.send(text);

            var problem = client.awaitProblem(1);
            assertThat(problem.getString("type")).isEqualTo("/problems/invalid-input");
            assertThat(problem.getInteger("status")).isEqualTo(400);
            client.roundTrip();
        }
    }

    @Test
    void aDeeplyNestedMessageIsAProblemAndTheSocketStays() {
        try (var client = LiveClient.connect()) {
            client.send("[".repeat(4_000));

            assertThat(client.awaitProblem(1).getString("type")).isEqualTo("/problems/invalid-input");
            client.roundTrip();
        }
    }

    @Test
    void aBinaryMessageIsAProblemAndTheSocketStays() {
        try (var client = LiveClient.connect()) {
            client.sendBinary((byte) 0, (byte) 255);

            assertThat(client.awaitProblem(1).getString("type")).isEqualTo("/problems/invalid-input");
            client.roundTrip();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"topic\":\"seatmap/7\"}",
                "{\"type\":\"subscribe\",\"topic\":\"\"}",
                "{\"type\":\"subscribe\",\"topic\":\"seatmap/00000000-0000-7000-8000-0000000000d1/x\"}",
                "{\"type\":\"unsubscribe\",\"topic\":\"weather\"}"
            })
    void anUnknownTopicIsAProblem(String text) {
        try (var client = LiveClient.connect()) {
            client.send(text);

            assertThat(client.awaitProblem(1).getString("type")).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void theTwentyFirstSubscriptionIsAProblem() {
        var showtimes = new UUID[20];
        Arrays.setAll(showtimes, index -> UUID.randomUUID());
        try (var client = LiveClient.subscribedTo(showtimes)) {
            client.send(LiveClient.subscription(UUID.randomUUID()));
            assertThat(client.awaitProblem(1).getString("type")).isEqualTo("/problems/too-many-subscriptions");

            client.send(LiveClient.subscription(showtimes[0])).roundTrip();
            client.send(LiveClient.subscription(showtimes[0]).put("type", "unsubscribe"));
            client.send(LiveClient.subscription(UUID.randomUUID())).roundTrip();

            assertThat(client.received("error")).hasSize(1);
            assertThat(client.received("subscribed")).hasSize(22);
        }
    }

    @Test
    void aMessageOfMoreThanFourKibibytesEndsTheSocket() {
        try (var client = LiveClient.connect()) {
            client.send("{\"type\":\"ping\",\"topic\":\"" + "x".repeat(4000) + "\"}")
                    .roundTrip();

            client.send("x".repeat(5000));

            Awaitility.await().atMost(Duration.ofSeconds(15)).until(client.closed()::isDone);
        }
    }

    @Test
    void aMessageInPartsCountsAsAWhole() {
        try (var client = LiveClient.connect()) {
            client.sendInParts("{\"type\":", "\"ping\"}").await("pong");

            client.sendInParts("x".repeat(3_000), "x".repeat(3_000));

            assertThat(client.closed()).succeedsWithin(Duration.ofSeconds(15)).isEqualTo(1009);
        }
    }

    @Test
    void aClosedSocketLeavesNothingBehind() {
        var showtime = UUID.randomUUID();
        var client = LiveClient.subscribedTo(showtime);
        client.authenticate(Tokens.customer("closing")).await("authenticated");

        client.close();

        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(sockets.subscribersOf(new Topic(showtime))).isEmpty();
            assertThat(sockets.of(Tokens.idOf("closing"))).isEmpty();
        });
    }

    @Test
    void aBadTokenIsAProblemAndTheSocketStays() {
        try (var client = LiveClient.connect()) {
            client.authenticate("nonsense");
            client.authenticate(Tokens.forged("ann"));
            client.authenticate(Tokens.expired("ann"));

            for (var count = 1; count <= 3; count++) {
                assertThat(client.awaitProblem(count).getString("type")).isEqualTo("/problems/unauthorized");
            }
            client.roundTrip();
            assertThat(client.received("authenticated")).isEmpty();
        }
    }

    @Test
    void aGoodTokenSaysWhoAndUntilWhen() {
        try (var client = LiveClient.authenticated(Tokens.customer("ann"))) {
            var answer = client.await("authenticated");

            assertThat(answer.getString("userId")).isEqualTo(Tokens.idOf("ann").toString());
            assertThat(answer.getInstant("expiresAt")).isAfter(Instant.now());
        }
    }

    @Test
    void anotherTokenMakesItAnotherUsersSocket() {
        try (var client = LiveClient.authenticated(Tokens.customer("first"))) {
            client.authenticate(Tokens.customer("second")).roundTrip();

            assertThat(sockets.of(Tokens.idOf("first"))).isEmpty();
            assertThat(sockets.of(Tokens.idOf("second"))).hasSize(1);
        }
    }
}
