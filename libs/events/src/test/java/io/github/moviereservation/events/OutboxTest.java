package io.github.moviereservation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.testing.Broker;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    @Inject
    SampleService samples;

    @Inject
    Pool pool;

    @Test
    void aCommittedEventIsPublishedAsACloudEvent() throws Throwable {
        try (var tap = Broker.tap("sample.#")) {
            var made = VertxContextSupport.subscribeAndAwait(() -> samples.make("first"));

            var event = tap.await("sample.made.v1", made.sampleId());

            assertThat(event.getString("specversion")).isEqualTo("1.0");
            assertThat(event.getString("source")).isEqualTo("/sample-service");
            assertThat(UUID.fromString(event.getString("id"))).isNotNull();
            assertThat(Instant.parse(event.getString("time"))).isBeforeOrEqualTo(Instant.now());
            assertThat(event.getJsonObject("data"))
                    .isEqualTo(new JsonObject()
                            .put("sampleId", made.sampleId().toString())
                            .put("name", "first"));
        }
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker")
    void theTraceOfTheRequestGoesOnInTheMessage() throws Throwable {
        var span = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        try (var tap = Broker.tap("sample.#")) {
            var made = VertxContextSupport.subscribeAndAwait(() -> {
                // Current as long as the Vert.x context of this one call lives.
                Span.wrap(span).makeCurrent();
                return samples.make("traced");
            });

            var event = tap.await("sample.made.v1", made.sampleId());

            assertThat(tap.headersOf(event).get("traceparent"))
                    .hasToString("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }
    }

    @Test
    void anEventOfAPlainSqlTransactionIsPublishedToo() throws Throwable {
        try (var tap = Broker.tap("sample.#")) {
            var made = VertxContextSupport.subscribeAndAwait(() -> samples.makeInPlainSql("plain"));

            tap.await("sample.made.v1", made.sampleId());
        }
    }

    @Test
    void aRolledBackTransactionPublishesNothing() throws Throwable {
        try (var tap = Broker.tap("sample.#")) {
            assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> samples.makeButFail("undone")))
                    .isInstanceOf(IllegalStateException.class);
            var later = VertxContextSupport.subscribeAndAwait(() -> samples.make("later"));

            tap.await("sample.made.v1", later.sampleId());
            assertThat(tap.received())
                    .noneMatch(event ->
                            event.getJsonObject("data").getString("name").equals("undone"));
        }
    }

    @Test
    void manyEventsAreAllPublishedOnceAndMarkedAsSent() throws Throwable {
        try (var tap = Broker.tap("sample.#")) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < 200; i++) {
                ids.add(VertxContextSupport.subscribeAndAwait(() -> samples.make("many"))
                        .sampleId()
                        .toString());
            }

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(tap.received().stream()
                                    .map(event -> event.getString("subject"))
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(ids));
            Awaitility.await().untilAsserted(() -> assertThat(waiting()).isZero());
        }
    }

    @Test
    void aRowWhoseSenderDiedIsSentWhenItsLeaseEnds() throws Throwable {
        try (var tap = Broker.tap("sample.#")) {
            var subject = UUID.randomUUID();
            VertxContextSupport.subscribeAndAwait(
                    () -> pool.query("""
                            insert into outbox_event (type, subject, data, claimed_until)
                            values ('sample.made.v1', '%s', '{"sampleId":"%s","name":"left"}', now() + interval '1 second')""".formatted(subject, subject)).execute());

            tap.await("sample.made.v1", subject);
        }
    }

    private long waiting() throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(
                            () -> pool.query("select count(*) from outbox_event where sent_at is null")
                                    .execute())
                    .iterator()
                    .next()
                    .getLong(0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
