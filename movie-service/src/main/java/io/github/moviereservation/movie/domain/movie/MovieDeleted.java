package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record MovieDeleted(UUID movieId, long version, Instant deletedAt) implements Event {

    @Override
    public String type() {
        return "movie.deleted.v1";
    }

    @Override
    public UUID subject() {
        return movieId;
    }
}
