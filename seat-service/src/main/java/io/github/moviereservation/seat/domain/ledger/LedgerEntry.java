package io.github.moviereservation.seat.domain.ledger;

import io.github.moviereservation.seat.domain.SeatState;
import java.time.Instant;
import java.util.UUID;

/** What happened to a seat: the state it took, and whose hold and booking it was or had been. */
public record LedgerEntry(
        String seat, long version, SeatState state, UUID holdId, UUID bookingId, UUID userId, Instant at) {}
