package io.github.moviereservation.ticket.client;

import io.github.moviereservation.ticket.domain.seats.SeatsRefusedException;
import io.github.moviereservation.web.BusinessException.Kind;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a refusal of seat-service, which is the caller's to know, from a fault, which is not. */
final class SeatServiceProblem {

    private static final Map<Integer, Kind> REFUSALS =
            Map.of(404, Kind.NOT_FOUND, 409, Kind.CONFLICT, 410, Kind.GONE, 422, Kind.RULE_BROKEN);

    private static final Set<String> STANDARD_MEMBERS = Set.of("type", "title", "status", "detail", "errors");
    private static final String TYPE_PREFIX = "/problems/";

    private SeatServiceProblem() {}

    static RuntimeException explain(Response response) {
        return refusal(response).orElseGet(() -> new SeatServiceFault(response.getStatus()));
    }

    /** Only a problem document is a refusal: a 404 without one comes from a wrong address. */
    private static Optional<RuntimeException> refusal(Response response) {
        var kind = REFUSALS.get(response.getStatus());
        return kind == null
                ? Optional.empty()
                : problem(response)
                        .map(problem -> new SeatsRefusedException(
                                kind,
                                problem.getString("type").substring(TYPE_PREFIX.length()),
                                problem.getString("detail"),
                                members(problem)));
    }

    private static Optional<JsonObject> problem(Response response) {
        try {
            return Optional.of(new JsonObject(response.readEntity(String.class)))
                    .filter(problem -> problem.getString("type", "").startsWith(TYPE_PREFIX))
                    .filter(problem -> problem.getString("detail") != null);
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> members(JsonObject problem) {
        var members = new LinkedHashMap<>(problem.getMap());
        members.keySet().removeAll(STANDARD_MEMBERS);
        return members;
    }

    /** An answer that says nothing about seats. */
    static final class SeatServiceFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private SeatServiceFault(int status) {
            super("seat-service answered " + status);
        }
    }
}
