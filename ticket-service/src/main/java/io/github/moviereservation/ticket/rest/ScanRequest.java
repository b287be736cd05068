package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.admission.Presented;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A code shown at a door.
 *
 * @param theaterId the door's theater; a ticket for another one is invalid
 * @param showtimeId likewise its showtime
 * @param door names the door, for whoever looks into a ticket that was used before
 */
public record ScanRequest(
        @NotBlank @Size(max = 300) String code,
        UUID theaterId,
        UUID showtimeId,
        @Size(max = 40) String door) {

    Presented toPresented(UUID staff, Instant now) {
        return new Presented(code, now, staff, door, theaterId, showtimeId, false);
    }
}
