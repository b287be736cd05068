package io.github.moviereservation.events;

import java.time.Instant;
import java.util.UUID;

/** A received event (CloudEvents 1.0): its envelope, and its data as the record that the consumer declares. */
public record CloudEvent<T>(UUID id, String source, String type, UUID subject, Instant time, T data) {

    /** Stands for a message that could not be read, so that it fails alone and not the whole channel. */
    static CloudEvent<?> unreadable() {
        return new CloudEvent<>(null, null, null, null, null, null);
    }

    boolean isUnreadable() {
        return id == null;
    }
}
