package io.github.moviereservation.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    private static final String DEAD_LETTERS = "sample-service.sample-made.dlq";

    @Inject
    SampleConsumer consumer;

    @Test
    void theSameMessageTwiceHasOneEffect() {
        var envelope = envelope("twice");
        Broker.publish(envelope);
        Broker.publish(envelope);

        var last = publish("last");

        await(() -> assertThat(consumer.done).contains(last));
        assertThat(Collections.frequency(consumer.done, idOf(envelope))).isEqualTo(1);
    }

    @Test
    void aFieldThatTheConsumerDoesNotReadIsAllowed() {
        var envelope = envelope("more");
        envelope.getJsonObject("data").put("added", 1);
        Broker.publish(envelope);

        await(() -> assertThat(consumer.done).contains(idOf(envelope)));
    }

    @Test
    void workThatFailsIsTriedAgain() {
        var id = publish("fails2");

        await(() -> assertThat(consumer.done).contains(id));
        assertThat(consumer.tries.get(id)).hasValue(3);
    }

    @Test
    void rowsThatOthersHaveLockedAreWaitedFor() {
        var id = publish("locked6");

        await(() -> assertThat(consumer.done).contains(id));
        assertThat(consumer.tries.get(id)).hasValue(7);
    }

    @Test
    void workThatKeepsFailingGoesToTheDeadLettersAndTheRestFlowsOn() {
        var before = Broker.queueDepth(DEAD_LETTERS);
        var poison = publish("fails99");
        var next = publish("next");

        await(() -> assertThat(consumer.done).contains(next));
        await(() -> assertThat(Broker.queueDepth(DEAD_LETTERS)).isEqualTo(before + 1));
        assertThat(consumer.done).doesNotContain(poison);
        assertThat(consumer.tries.get(poison)).hasValue(3);
    }

    @Test
    void messagesThatCannotBeReadGoToTheDeadLettersAndTheRestFlowsOn() {
        var before = Broker.queueDepth(DEAD_LETTERS);
        Broker.publish("sample.made.v1", "this is no JSON");
        Broker.publish("sample.made.v1", "[1, 2]");
        Broker.publish("sample.made.v1", "{}");
        Broker.publish(envelope("broken").put("data", new JsonObject().put("sampleId", "no uuid")));
        var next = publish("after unreadable ones");

        await(() -> assertThat(consumer.done).contains(next));
        await(() -> assertThat(Broker.queueDepth(DEAD_LETTERS)).isEqualTo(before + 4));
    }

    private static UUID publish(String name) {
        var envelope = envelope(name);
        Broker.publish(envelope);
        return idOf(envelope);
    }

    private static JsonObject envelope(String name) {
        var id = UUID.randomUUID().toString();
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/tests")
                .put("type", "sample.made.v1")
                .put("subject", id)
                .put("time", "2026-11-22T18:00:00Z")
                .put("data", new JsonObject().put("sampleId", id).put("name", name));
    }

    private static UUID idOf(JsonObject envelope) {
        return UUID.fromString(envelope.getString("subject"));
    }

    private static void await(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(assertion);
    }
}
