package io.github.moviereservation.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.CuttableDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The database goes away while events arrive. */
@QuarkusTest
@TestProfile(CuttableDatabase.class)
class DatabaseOutageTest {

    private static final String DEAD_LETTERS = "sample-service.sample-made.dlq";

    @Inject
    SampleConsumer consumer;

    @Test
    void anEventThatArrivesWithoutADatabaseIsAppliedWhenItReturns() throws InterruptedException {
        var before = publish();
        await(Duration.ofSeconds(15), before);
        var deadLetters = Broker.queueDepth(DEAD_LETTERS);

        CuttableDatabase.network().cutUntilRestored();
        var during = publish();
        Thread.sleep(Duration.ofSeconds(10));
        assertThat(consumer.done).doesNotContain(during);
        CuttableDatabase.network().restore();

        await(Duration.ofSeconds(30), during);
        assertThat(Broker.queueDepth(DEAD_LETTERS)).isEqualTo(deadLetters);
    }

    private static UUID publish() {
        var id = UUID.randomUUID();
        Broker.publish(
                "sample.made.v1",
                new JsonObject().put("sampleId", id.toString()).put("name", "made"));
        return id;
    }

    private void await(Duration atMost, UUID id) {
        Awaitility.await()
                .atMost(atMost)
                .untilAsserted(() -> assertThat(consumer.done).contains(id));
    }
}
