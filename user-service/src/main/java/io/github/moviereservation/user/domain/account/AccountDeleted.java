package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record AccountDeleted(UUID userId, long version, Instant deletedAt) implements Event {

    static AccountDeleted of(Account account) {
        return new AccountDeleted(account.id, account.version + 1, Instant.now());
    }

    @Override
    public String type() {
        return "user.deleted.v1";
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
