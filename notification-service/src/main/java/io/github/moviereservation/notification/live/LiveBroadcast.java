package io.github.moviereservation.notification.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Sends to this replica's sockets. Never waits: a reader that cannot follow loses its socket. */
@ApplicationScoped
public class LiveBroadcast {

    private final LiveSockets sockets;
    private final ObjectMapper mapper;
    private final Counter cutOff;

    LiveBroadcast(LiveSockets sockets, ObjectMapper mapper, MeterRegistry metrics) {
        this.sockets = sockets;
        this.mapper = mapper;
        this.cutOff = metrics.counter("cinema.live.cut.off");
    }

    public void toSubscribers(ServerMessage.Seats change) {
        send(sockets.subscribersOf(new Topic(change.showtimeId())), change);
    }

    public void toUser(UUID userId, ServerMessage.Notification notification) {
        send(sockets.of(userId), notification);
    }

    /** Tells the subscribers of a showtime whose seats are others now. */
    public void resync(UUID showtimeId) {
        var topic = new Topic(showtimeId);
        send(sockets.subscribersOf(topic), new ServerMessage.Resync(topic.name()));
    }

    /** Tells every subscriber that something may have been missed. */
    public void resync() {
        for (var socket : sockets.all()) {
            socket.topics().forEach(topic -> send(socket, new ServerMessage.Resync(topic.name())));
        }
    }

    void send(LiveSocket socket, ServerMessage message) {
        send(socket, encode(message));
    }

    private void send(Collection<LiveSocket> receivers, ServerMessage message) {
        if (!receivers.isEmpty()) {
            var text = encode(message);
            receivers.forEach(socket -> send(socket, text));
        }
    }

    private void send(LiveSocket socket, String text) {
        if (!socket.isClosed() && !socket.send(text)) {
            cutOff.increment();
            sockets.close(socket);
        }
    }

    private String encode(ServerMessage message) {
        try {
            return mapper.writerFor(ServerMessage.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A live message cannot be written", e);
        }
    }
}
