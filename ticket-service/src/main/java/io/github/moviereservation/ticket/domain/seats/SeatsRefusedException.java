package io.github.moviereservation.ticket.domain.seats;

import io.github.moviereservation.web.BusinessException;
import java.util.Map;

/** seat-service's own refusal, passed on as the same problem. */
public class SeatsRefusedException extends BusinessException {

    public SeatsRefusedException(Kind kind, String code, String detail, Map<String, Object> members) {
        super(kind, code, detail);
        members.forEach(this::with);
    }
}
