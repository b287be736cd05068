package io.github.moviereservation.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;

/** Answers 200 when everything runs, 503 with the names of what is waited for until then. */
final class HealthHandler implements Handler<RoutingContext> {

    private final Supplier<List<String>> waiting;

    HealthHandler(Supplier<List<String>> waiting) {
        this.waiting = waiting;
    }

    @Override
    public void handle(RoutingContext context) {
        var missing = waiting.get();
        var response = context.response().putHeader("Cache-Control", "no-store");
        if (missing.isEmpty()) {
            response.putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("status", "ready").toBuffer());
        } else {
            var problem = Problems.of(503, "unavailable", "Not everything is ready yet")
                    .put("waiting", new JsonArray(missing));
            response.setStatusCode(503)
                    .putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS)
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .end(problem.toBuffer());
        }
    }
}
