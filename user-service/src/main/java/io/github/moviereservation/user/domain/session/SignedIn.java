package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.account.Account;
import java.time.Duration;

/** What a signed-in browser gets: a token for the calls, and a secret for the next token. */
public record SignedIn(Account account, String accessToken, Duration expiresIn, RefreshSecret refresh) {}
