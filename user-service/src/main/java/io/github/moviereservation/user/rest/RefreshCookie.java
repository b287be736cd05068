package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.user.domain.session.RefreshSecret;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie that keeps a browser signed in: unreadable for scripts, never sent from other sites. */
@Singleton
class RefreshCookie {

    private final boolean secure;
    private final String name;
    private final String path;
    private final int maxAge;

    /** With TLS in front, the {@code __Host-} prefix keeps other hosts from planting one; it demands the path "/". */
    RefreshCookie(AccountsConfig config) {
        secure = config.cookieSecure();
        name = secure ? "__Host-refresh_token" : "refresh_token";
        path = secure ? "/" : "/api/auth";
        maxAge = Math.toIntExact(config.sessionLifetime().toSeconds());
    }

    Optional<RefreshSecret> of(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(cookie -> new RefreshSecret(cookie.getValue()));
    }

    NewCookie holding(RefreshSecret secret) {
        return cookie(secret.value(), maxAge);
    }

    NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
