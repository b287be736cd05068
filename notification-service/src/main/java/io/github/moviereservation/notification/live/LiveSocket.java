package io.github.moviereservation.notification.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One open socket: what it listens to, and as whom. Its messages are handled one after the other. */
final class LiveSocket {

    private static final CloseReason TOO_SLOW = new CloseReason(1013, "Too slow: connect again");

    private final Set<Topic> topics = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final WebSocketConnection connection;
    private final long backlog;
    private volatile User user;
    private volatile boolean closed;

    /** Who the socket speaks for, and the timer that ends it. */
    record User(UUID id, long timer) {}

    LiveSocket(WebSocketConnection connection, long backlog) {
        this.connection = connection;
        this.backlog = backlog;
    }

    Set<Topic> topics() {
        return topics;
    }

    /** Null when anonymous. */
    User user() {
        return user;
    }

    void become(User newUser) {
        user = newUser;
    }

    boolean isClosed() {
        return closed;
    }

    void closed() {
        closed = true;
    }

    /** Never waits. False when so much waits for the reader already that the socket is given up. */
    boolean send(String text) {
        if (closed) {
            return false;
        }
        if (waiting.get() > backlog) {
            closed = true;
            connection.close(TOO_SLOW).subscribe().with(done -> {}, failure -> {});
            return false;
        }
        waiting.addAndGet(text.length());
        connection
                .sendText(text)
                .onTermination()
                .invoke(() -> waiting.addAndGet(-text.length()))
                .subscribe()
                // A socket that breaks is reported by its closing.
                .with(sent -> {}, failure -> {});
        return true;
    }
}
