package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record ScreenDeleted(UUID screenId, UUID theaterId, long version, Instant deletedAt) implements Event {

    @Override
    public String type() {
        return "screen.deleted.v1";
    }

    @Override
    public UUID subject() {
        return screenId;
    }
}
