package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record AccountRegistered(UUID userId, String email, String name, String role, long version, Instant createdAt)
        implements Event {

    static AccountRegistered of(Account account) {
        return new AccountRegistered(
                account.id, account.email, account.name, account.role, account.version, account.createdAt);
    }

    @Override
    public String type() {
        return "user.registered.v1";
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
