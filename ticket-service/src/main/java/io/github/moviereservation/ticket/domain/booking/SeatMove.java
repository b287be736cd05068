package io.github.moviereservation.ticket.domain.booking;

import java.util.UUID;

/** @param to null when the new room has no equal seat */
public record SeatMove(UUID bookingId, String from, String to) {}
