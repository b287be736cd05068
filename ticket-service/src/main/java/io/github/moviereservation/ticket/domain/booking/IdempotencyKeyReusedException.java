package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class IdempotencyKeyReusedException extends BusinessException {

    public IdempotencyKeyReusedException() {
        super(Kind.RULE_BROKEN, "idempotency-key-reused", "This Idempotency-Key was used for another request");
    }
}
