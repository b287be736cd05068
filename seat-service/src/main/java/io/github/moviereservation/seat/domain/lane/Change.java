package io.github.moviereservation.seat.domain.lane;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.moviereservation.seat.domain.SeatState;
import java.util.UUID;

/** A seat's new state and version, as the ledger remembers it and as the events of this service tell it. */
public record Change(
        @JsonIgnore UUID showtime,
        @JsonProperty("id") String seat,
        SeatState state,
        long version,
        @JsonIgnore UUID hold,
        @JsonIgnore UUID booking,
        @JsonIgnore UUID user) {}
