package io.github.moviereservation.ticket.domain.admission;

import java.time.Instant;
import java.util.UUID;

/**
 * A code that somebody showed at a door.
 *
 * @param door names the device; may be null
 * @param theaterId the door's, when it is to admit to one theater only; may be null
 * @param showtimeId likewise
 * @param offline whether it is reported afterwards, perhaps more than once
 */
public record Presented(
        String code, Instant at, UUID by, String door, UUID theaterId, UUID showtimeId, boolean offline) {}
