package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.Screening;
import java.util.UUID;

/** @param showtimeVersion at which the showtime was as {@code screening} says */
public record Purchase(UUID bookingId, UUID userId, UUID showtimeId, int showtimeVersion, Screening screening) {}
