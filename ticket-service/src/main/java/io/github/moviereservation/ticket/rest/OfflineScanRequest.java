package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.admission.Presented;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * As {@link ScanRequest}, made while the door had no network. Code, time and door make the scan: sent again, it is the
 * same one.
 */
public record OfflineScanRequest(
        @NotBlank @Size(max = 300) String code,
        @NotNull Instant scannedAt,
        UUID theaterId,
        UUID showtimeId,
        @Size(max = 40) String door) {

    Presented toPresented(UUID staff) {
        return new Presented(code, scannedAt.truncatedTo(ChronoUnit.MICROS), staff, door, theaterId, showtimeId, true);
    }
}
