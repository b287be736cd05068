package io.github.moviereservation.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers 200 when everything runs and all services say that they are ready, else 503 with the names of the others. */
final class HealthHandler implements Handler<RoutingContext> {

    private final Supplier<List<String>> waiting;
    private final Readiness readiness;

    HealthHandler(Supplier<List<String>> waiting, Readiness readiness) {
        this.waiting = waiting;
        this.readiness = readiness;
    }

    @Override
    public void handle(RoutingContext context) {
        readiness
                .missing()
                .onSuccess(silent -> answer(
                        context,
                        Stream.concat(waiting.get().stream(), silent.stream())
                                .distinct()
                                .toList()));
    }

    private static void answer(RoutingContext context, List<String> missing) {
        var response = context.response().putHeader("Cache-Control", "no-store");
        if (missing.isEmpty()) {
            response.putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("status", "ready").toBuffer());
        } else {
            var problem =
                    Problems.of(503, "unavailable", "Not everything is ready").put("waiting", new JsonArray(missing));
            response.setStatusCode(503)
                    .putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS)
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .end(problem.toBuffer());
        }
    }
}
