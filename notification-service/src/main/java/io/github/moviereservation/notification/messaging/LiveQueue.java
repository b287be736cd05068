package io.github.moviereservation.notification.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import io.github.moviereservation.events.BrokerConfig;
import io.github.moviereservation.notification.live.LiveBroadcast;
import io.github.moviereservation.web.LenientMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * This replica's own queue for what goes to open sockets. It lives as long as its connection: after a loss there is a
 * new, empty one, and every subscriber is told that something may have been missed.
 */
@ApplicationScoped
@RegisterForReflection(targets = {SeatsChanged.class, SeatsChanged.Seat.class, NotificationAnnounced.class})
public class LiveQueue {

    private static final String EXCHANGE = "cinema";
    private static final String NOTIFICATION = "notification.added.v1";
    private static final String REMAPPED = "seats.remapped.v1";
    private static final List<String> ROUTING_KEYS =
            List.of("seats.held.v1", "seats.released.v1", "seats.sold.v1", "seats.blocked.v1", REMAPPED, NOTIFICATION);
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
    private static final int RETRY_MILLIS = 1_000;

    private final BrokerConfig broker;
    private final LiveBroadcast broadcast;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private volatile Connection connection;
    private volatile boolean stopped;

    LiveQueue(BrokerConfig broker, LiveBroadcast broadcast, ObjectMapper mapper, Vertx vertx) {
        this.broker = broker;
        this.broadcast = broadcast;
        this.mapper = LenientMapper.of(mapper);
        this.vertx = vertx;
    }

    void atStart(@Observes StartupEvent event) {
        connect();
    }

    /** Does not wait: without the broker the service still answers, and tries again. */
    void connect() {
        vertx.executeBlocking(this::open).subscribe().with(opened -> broadcast.resync(), failure -> {
            Log.warnf("No live updates until the broker answers: %s", failure);
            connectLater();
        });
    }

    private Connection open() throws IOException, TimeoutException {
        var opened = factory().newConnection("notification-service live");
        try {
            consume(opened.createChannel());
        } catch (IOException | RuntimeException e) {
            opened.abort();
            throw e;
        }
        connection = opened;
        opened.addShutdownListener(cause -> {
            if (!stopped) {
                Log.warnf("The connection for live updates is lost: %s", cause.getMessage());
                connectLater();
            }
        });
        if (stopped) {
            opened.abort();
        }
        return opened;
    }

    private void consume(Channel channel) throws IOException {
        channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
        var queue = channel.queueDeclare("", false, true, true, Map.of("x-queue-type", "classic"))
                .getQueue();
        for (var key : ROUTING_KEYS) {
            channel.queueBind(queue, EXCHANGE, key);
        }
        channel.basicConsume(
                queue,
                true,
                (tag, message) -> receive(message),
                // The broker took the queue away: a new connection brings a new one.
                tag -> channel.getConnection().abort());
    }

    private void receive(Delivery message) {
        try {
            var envelope = mapper.readTree(message.getBody());
            var data = envelope.get("data");
            switch (envelope.path("type").asText()) {
                case NOTIFICATION -> {
                    var announced = mapper.treeToValue(data, NotificationAnnounced.class);
                    broadcast.toUser(announced.userId(), announced.toMessage());
                }
                case REMAPPED ->
                    broadcast.resync(
                            mapper.treeToValue(data, SeatsChanged.class).showtimeId());
                default ->
                    broadcast.toSubscribers(
                            mapper.treeToValue(data, SeatsChanged.class).toMessage());
            }
        } catch (IOException | RuntimeException e) {
            Log.errorf("Unreadable live message: %s", e);
        }
    }

    private void connectLater() {
        if (!stopped) {
            vertx.setTimer(RETRY_MILLIS, timer -> connect());
        }
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.username());
        factory.setPassword(broker.password());
        factory.setVirtualHost(broker.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        return factory;
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (connection != null) {
            connection.abort();
        }
    }
}
