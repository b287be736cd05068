package io.github.moviereservation.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A received event: its CloudEvents 1.0 envelope, and its data as whatever record the consumer declares. */
public final class CloudEvent {

    private final JsonObject envelope;
    private final ObjectMapper lenient;
    private final UUID id;
    private final UUID subject;
    private final Instant time;

    CloudEvent(JsonObject envelope, ObjectMapper lenient) {
        this.envelope = envelope;
        this.lenient = lenient;
        this.id = UUID.fromString(envelope.getString("id"));
        this.subject = UUID.fromString(envelope.getString("subject"));
        this.time = Instant.parse(envelope.getString("time"));
        Objects.requireNonNull(envelope.getJsonObject("data"), "data");
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return envelope.getString("type");
    }

    public UUID subject() {
        return subject;
    }

    public Instant time() {
        return time;
    }

    /** The data as this record, which declares only the fields that the consumer reads. */
    public <T> T data(Class<T> type) {
        try {
            return lenient.convertValue(envelope.getJsonObject("data").getMap(), type);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(e);
        }
    }
}
