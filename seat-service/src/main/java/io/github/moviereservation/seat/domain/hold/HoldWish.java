package io.github.moviereservation.seat.domain.hold;

import java.util.UUID;

/**
 * Who wants to hold seats of which showtime, and under which id.
 *
 * @param fromBooking whether the caller chose the id, which then may be known already
 * @param mostOpen most open holds of this user on this showtime, null for no limit
 * @param accessible whether wheelchair spaces and the seats beside them are asked for
 */
public record HoldWish(
        UUID holdId, boolean fromBooking, UUID showtime, UUID user, Integer mostOpen, boolean accessible) {}
