package io.github.moviereservation.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.RabbitNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The broker goes away while the service works on. */
@QuarkusTest
@TestProfile(BrokerOutageTest.OwnBroker.class)
class BrokerOutageTest {

    public static class OwnBroker implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Node.class));
        }
    }

    /** A node of this test's own, since it is stopped on the way. */
    public static class Node implements QuarkusTestResourceLifecycleManager {

        private static RabbitNode node;

        @Override
        public Map<String, String> start() {
            node = RabbitNode.create().start();
            var server = node.server();
            return Map.of(
                    "rabbitmq-host", server.host(),
                    "rabbitmq-port", String.valueOf(server.port()),
                    "rabbitmq-username", server.username(),
                    "rabbitmq-password", server.password(),
                    "rabbitmq-virtual-host", "/");
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            node.stop();
        }
    }

    @Inject
    SampleService samples;

    @Inject
    SampleConsumer consumer;

    @Test
    void nothingIsLostAndAllIsDeliveredAfterItReturns() throws Throwable {
        var before = make();
        await(() -> assertThat(consumer.done).contains(before));

        Node.node.stop();
        var during = new ArrayList<UUID>();
        for (int i = 0; i < 100; i++) {
            during.add(make());
        }
        assertThat(consumer.done).doesNotContainAnyElementsOf(during);

        Node.node.start();
        await(() -> assertThat(consumer.done).containsAll(during).doesNotHaveDuplicates());
    }

    private UUID make() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> samples.make("made")).sampleId();
    }

    private static void await(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
