package io.github.moviereservation.ticket.domain.booking;

import java.util.UUID;

/** Who asks for a booking. Admins see all; what somebody sold at the counter is theirs while they are staff. */
public record Viewer(UUID id, boolean isStaff, boolean isAdmin) {}
