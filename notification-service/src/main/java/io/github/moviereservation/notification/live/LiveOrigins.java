package io.github.moviereservation.notification.live;

import io.quarkus.logging.Log;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Lets pages of this site open sockets and no others, since browsers do not keep a foreign page from it. What is no
 * browser sends no origin and may connect.
 */
@ApplicationScoped
class LiveOrigins implements HttpUpgradeCheck {

    private final List<String> allowed;

    LiveOrigins(LiveConfig config) {
        this.allowed = config.allowedOrigins().orElse(List.of());
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        var request = context.httpRequest();
        var origin = request.getHeader("Origin");
        if (origin == null || allowed.contains(origin) || isOfSameSite(origin, request)) {
            return CheckResult.permitUpgrade();
        }
        Log.debugf("A live socket for a page of %s is refused", origin);
        return CheckResult.rejectUpgrade(403);
    }

    private static boolean isOfSameSite(String origin, HttpServerRequest request) {
        try {
            var page = new URI(origin.toLowerCase(Locale.ROOT));
            return page.getHost() != null
                    && (matches(page, request.getHeader("Host"))
                            || matchesForwarded(page, request.getHeader("X-Forwarded-Host")));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean matches(URI page, String host) {
        return page.getAuthority().equalsIgnoreCase(host);
    }

    /** Set by the gateway, which lets nobody else set it. Kong leaves out the port. */
    private static boolean matchesForwarded(URI page, String host) {
        return matches(page, host) || page.getHost().equalsIgnoreCase(host);
    }
}
