package io.github.moviereservation.theater.domain.theater;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record TheaterDeleted(UUID theaterId, long version, Instant deletedAt) implements Event {

    @Override
    public String type() {
        return "theater.deleted.v1";
    }

    @Override
    public UUID subject() {
        return theaterId;
    }
}
