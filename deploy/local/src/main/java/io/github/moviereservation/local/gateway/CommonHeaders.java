package io.github.moviereservation.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What holds for every request and response: nobody outside says where a request came from or which service it is, each
 * has an id, and browsers are told what a page may do.
 */
final class CommonHeaders implements Handler<RoutingContext> {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final List<String> NOT_FROM_OUTSIDE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-Service-Token");

    /** Angular sets styles from its components; posters come from here or from the image host. */
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
                    + " img-src 'self' data: blob: https://res.cloudinary.com; connect-src 'self' ws: wss:;"
                    + " frame-src https://www.youtube-nocookie.com; worker-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var id = requestIdOf(request);
        rewrite(request, id);
        var response = context.response();
        response.headersEndHandler(nothing -> {
            SECURITY.forEach(response.headers()::set);
            response.headers().set(REQUEST_ID, id);
            dropFalseLength(response);
        });
        context.next();
    }

    /** In a 304 it would be the length of what the browser has; the server writes the length of what it sends. */
    private static void dropFalseLength(HttpServerResponse response) {
        if (response.getStatusCode() == 304 && "0".equals(response.headers().get("Content-Length"))) {
            response.headers().remove("Content-Length");
        }
    }

    private static void rewrite(HttpServerRequest request, String id) {
        var headers = request.headers();
        NOT_FROM_OUTSIDE.forEach(headers::remove);
        headers.set(REQUEST_ID, id);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        headers.set("X-Forwarded-Port", String.valueOf(request.localAddress().port()));
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    private static String requestIdOf(HttpServerRequest request) {
        var given = request.getHeader(REQUEST_ID);
        return given != null && SANE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
