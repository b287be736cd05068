package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.account.Account;
import io.github.moviereservation.user.domain.session.LoginSession;
import java.time.Instant;
import java.util.List;

/** Everything that this service knows about a person, except hashes. */
public record ExportView(Instant exportedAt, UserView user, List<SessionView> sessions) {

    public record SessionView(Instant createdAt, Instant expiresAt) {}

    static ExportView of(Account account, List<LoginSession> sessions) {
        return new ExportView(
                Instant.now(),
                UserView.of(account),
                sessions.stream()
                        .map(session -> new SessionView(session.createdAt, session.expiresAt))
                        .toList());
    }
}
