package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.account.Account;
import java.time.Instant;
import java.util.UUID;

public record UserView(UUID id, String email, String name, String role, Instant createdAt) {

    static UserView of(Account account) {
        return new UserView(account.id, account.email, account.name, account.role, account.createdAt);
    }
}
