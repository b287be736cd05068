package io.github.moviereservation.ticket.support;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;

/**
 * What goes wrong with a call of seat-service.
 *
 * @param happens whether the call has its effect all the same
 * @param delay before the call has its effect
 * @param status of the answer; 0 for the usual one
 */
public record Fault(boolean happens, Duration delay, int status, JsonObject body) {

    public static Fault status(int status) {
        return new Fault(false, Duration.ZERO, status, new JsonObject());
    }

    public static Fault problem(int status, String code) {
        return problem(status, code, Map.of());
    }

    public static Fault problem(int status, String code, Map<String, ?> members) {
        var problem = problemOf(status, code);
        members.forEach(problem::put);
        return new Fault(false, Duration.ZERO, status, problem);
    }

    /** Done, but the caller never hears of it. */
    public static Fault lostAnswer() {
        return new Fault(true, Duration.ZERO, 500, new JsonObject());
    }

    public static Fault slow(Duration delay) {
        return new Fault(true, delay, 0, new JsonObject());
    }

    static JsonObject problemOf(int status, String code) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", code)
                .put("status", status)
                .put("detail", "As seat-service says: " + code);
    }
}
