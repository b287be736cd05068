package io.github.moviereservation.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends batches of events to exchange {@code cinema} with publisher confirms. The broker's client blocks, so it runs on a
 * worker thread. A failed batch closes the connection; the next one opens a new one.
 */
@ApplicationScoped
class EventPublisher {

    private static final String EXCHANGE = "cinema";
    private static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final int PERSISTENT = 2;

    private final BrokerConfig broker;
    private final Duration confirmTimeout;
    private final String application;
    private Connection connection;
    private Channel channel;

    EventPublisher(
            BrokerConfig broker,
            EventsConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.broker = broker;
        this.confirmTimeout = config.confirmTimeout();
        this.application = application;
    }

    /** Completes when the broker has taken all of them; fails when that is not certain. */
    Uni<Void> publish(List<OutboxEvent> events) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> publishAndWait(events))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized void publishAndWait(List<OutboxEvent> events) {
        try {
            var open = openChannel();
            for (var event : events) {
                open.basicPublish(EXCHANGE, event.type(), propertiesOf(event), bodyOf(event));
            }
            open.waitForConfirmsOrDie(confirmTimeout.toMillis());
        } catch (IOException | TimeoutException e) {
            close();
            throw new BrokerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Channel openChannel() throws IOException, TimeoutException {
        if (channel != null && channel.isOpen()) {
            return channel;
        }
        close();
        connection = factory().newConnection(application + " outbox");
        channel = connection.createChannel();
        channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
        channel.confirmSelect();
        return channel;
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.username());
        factory.setPassword(broker.password());
        factory.setVirtualHost(broker.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout((int) confirmTimeout.toMillis());
        factory.setRequestedHeartbeat(10);
        return factory;
    }

    private static BasicProperties propertiesOf(OutboxEvent event) {
        return new BasicProperties.Builder()
                .messageId(event.id().toString())
                .type(event.type())
                .contentType(CONTENT_TYPE)
                .deliveryMode(PERSISTENT)
                .timestamp(Date.from(event.occurredAt().toInstant()))
                .headers(event.traceParent() == null ? Map.of() : Map.of("traceparent", event.traceParent()))
                .build();
    }

    private byte[] bodyOf(OutboxEvent event) {
        JsonObject envelope = event.envelope("/" + application);
        return envelope.encode().getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    synchronized void close() {
        if (connection != null) {
            connection.abort(1000);
        }
        connection = null;
        channel = null;
    }
}
