package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;
import java.util.Map;

/** Why a booking failed, kept so that a repeated request gets the same answer. */
public record Failure(BusinessException.Kind kind, String code, String detail, Map<String, Object> members) {

    /** An outage is no answer to remember: the same request, repeated, starts anew. */
    public boolean canBeRepeated() {
        return kind == BusinessException.Kind.UNAVAILABLE;
    }

    public static Failure of(BusinessException problem) {
        return new Failure(problem.kind(), problem.code(), problem.getMessage(), Map.copyOf(problem.members()));
    }
}
