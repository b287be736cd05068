package io.github.moviereservation.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** Something that happened in this service. The record's components are the {@code data} of its CloudEvent. */
public interface Event {

    /** The CloudEvents {@code type}, which is also the routing key, such as {@code movie.saved.v1}. */
    @JsonIgnore
    String type();

    /** The id of what it happened to. */
    @JsonIgnore
    UUID subject();
}
