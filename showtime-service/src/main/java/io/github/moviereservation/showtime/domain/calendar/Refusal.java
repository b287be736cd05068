package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why one of several plans is refused: the code and detail of its problem, and for an overlap the other showtime. */
@RegisterForReflection
public record Refusal(String code, String detail, Object conflict) {

    static Refusal of(BusinessException e) {
        return new Refusal(e.code(), e.getMessage(), e.members().get("conflict"));
    }
}
