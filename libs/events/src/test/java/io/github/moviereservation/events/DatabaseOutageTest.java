package io.github.moviereservation.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Proxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The database goes away while events arrive. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.Cuttable.class)
class DatabaseOutageTest {

    private static final String DEAD_LETTERS = "sample-service.sample-made.dlq";

    public static class Cuttable implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Network.class));
        }
    }

    /** Between the service and its database. */
    public static class Network implements QuarkusTestResourceLifecycleManager {

        private static Proxy proxy;

        @Override
        public Map<String, String> start() {
            var database = Infrastructure.database();
            proxy = new Proxy(database.host(), database.port());
            return Map.of(
                    "quarkus.datasource.reactive.url",
                    "postgresql://127.0.0.1:" + proxy.port() + "/" + database.name());
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            proxy.close();
        }
    }

    @Inject
    SampleConsumer consumer;

    @Test
    void anEventThatArrivesWithoutADatabaseIsAppliedWhenItReturns() throws InterruptedException {
        var before = publish();
        await(Duration.ofSeconds(15), before);
        var deadLetters = Broker.queueDepth(DEAD_LETTERS);

        Network.proxy.cutUntilRestored();
        var during = publish();
        Thread.sleep(Duration.ofSeconds(10));
        assertThat(consumer.done).doesNotContain(during);
        Network.proxy.restore();

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
