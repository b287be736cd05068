package io.github.moviereservation.notification.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.moviereservation.web.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the server sends over a live socket; {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ServerMessage.Authenticated.class, name = "authenticated"),
    @Type(value = ServerMessage.Subscribed.class, name = "subscribed"),
    @Type(value = ServerMessage.Unsubscribed.class, name = "unsubscribed"),
    @Type(value = ServerMessage.Pong.class, name = "pong"),
    @Type(value = ServerMessage.Seats.class, name = "seats"),
    @Type(value = ServerMessage.Notification.class, name = "notification"),
    @Type(value = ServerMessage.Resync.class, name = "resync"),
    @Type(value = ServerMessage.Error.class, name = "error")
})
@RegisterForReflection
public sealed interface ServerMessage {

    /** From now on the user's notifications come here, until the token expires. */
    record Authenticated(UUID userId, Instant expiresAt) implements ServerMessage {}

    record Subscribed(String topic) implements ServerMessage {}

    record Unsubscribed(String topic) implements ServerMessage {}

    record Pong() implements ServerMessage {}

    /** Changed seats of a showtime; each applies when its version is higher than the known one. */
    record Seats(UUID showtimeId, List<Seat> seats) implements ServerMessage {

        public record Seat(String id, String state, long version) {}
    }

    /** As {@code GET /api/notifications} lists it. */
    record Notification(UUID id, String kind, String title, String body, String link, Instant createdAt, boolean read)
            implements ServerMessage {}

    /** Changes may have been missed: fetch what the topic is about again. */
    record Resync(String topic) implements ServerMessage {}

    record Error(Problem problem) implements ServerMessage {}
}
