package io.github.moviereservation.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which of this replica's sockets listens to what. */
@ApplicationScoped
class LiveSockets {

    private final Set<LiveSocket> all = ConcurrentHashMap.newKeySet();
    private final Map<Topic, Set<LiveSocket>> byTopic = new ConcurrentHashMap<>();
    private final Map<UUID, Set<LiveSocket>> byUser = new ConcurrentHashMap<>();

    LiveSockets(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("cinema.live.sockets", List.of(), all);
    }

    void open(LiveSocket socket) {
        all.add(socket);
    }

    void close(LiveSocket socket) {
        socket.closed();
        all.remove(socket);
        socket.topics().forEach(topic -> remove(byTopic, topic, socket));
        if (socket.user() != null) {
            remove(byUser, socket.user().id(), socket);
        }
    }

    void subscribe(LiveSocket socket, Topic topic) {
        socket.topics().add(topic);
        add(byTopic, topic, socket);
    }

    void unsubscribe(LiveSocket socket, Topic topic) {
        socket.topics().remove(topic);
        remove(byTopic, topic, socket);
    }

    /** Replaces whoever it was before; null makes it anonymous. */
    void become(LiveSocket socket, LiveSocket.User user) {
        if (socket.user() != null) {
            remove(byUser, socket.user().id(), socket);
        }
        socket.become(user);
        if (user != null) {
            add(byUser, user.id(), socket);
        }
    }

    Set<LiveSocket> all() {
        return all;
    }

    Set<LiveSocket> subscribersOf(Topic topic) {
        return byTopic.getOrDefault(topic, Set.of());
    }

    Set<LiveSocket> of(UUID userId) {
        return byUser.getOrDefault(userId, Set.of());
    }

    private static <K> void add(Map<K, Set<LiveSocket>> index, K key, LiveSocket socket) {
        index.compute(key, (same, sockets) -> {
            var present = sockets == null ? ConcurrentHashMap.<LiveSocket>newKeySet() : sockets;
            present.add(socket);
            return present;
        });
        // It may have closed in the meantime, when nobody looks for it here any more.
        if (socket.isClosed()) {
            remove(index, key, socket);
        }
    }

    private static <K> void remove(Map<K, Set<LiveSocket>> index, K key, LiveSocket socket) {
        index.computeIfPresent(key, (same, sockets) -> {
            sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
    }
}
