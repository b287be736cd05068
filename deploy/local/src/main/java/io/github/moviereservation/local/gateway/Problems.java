package io.github.moviereservation.local.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The problem documents (RFC 9457) of the gateway itself. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static JsonObject of(int status, String code, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail);
    }

    static void send(HttpServerResponse response, int status, String code, String detail) {
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", MEDIA_TYPE)
                    .end(of(status, code, detail).toBuffer());
        }
    }

    static void notFound(HttpServerResponse response) {
        send(response, 404, "not-found", "There is nothing at this path");
    }

    static void unavailable(HttpServerResponse response, String service) {
        response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        send(response, 503, "unavailable", unavailableDetail(service));
    }

    static final String RETRY_AFTER_SECONDS = "2";

    static String unavailableDetail(String service) {
        return "The " + service + " does not answer at the moment";
    }

    static void tooLarge(HttpServerResponse response, long limit) {
        response.putHeader("Connection", "close");
        send(response, 413, "too-large", tooLargeDetail(limit));
    }

    static String tooLargeDetail(long limit) {
        return "The request is larger than " + limit / (1024 * 1024) + " MiB";
    }
}
