package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record AccountRoleChanged(
        UUID userId, String role, String previousRole, long version, UUID changedBy, Instant changedAt)
        implements Event {

    @Override
    public String type() {
        return "user.role-changed.v1";
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
