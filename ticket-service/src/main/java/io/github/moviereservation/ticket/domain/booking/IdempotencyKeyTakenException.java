package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

/** Another request with this key was a moment faster; answered with that request's booking. */
public class IdempotencyKeyTakenException extends BusinessException {

    public IdempotencyKeyTakenException() {
        super(Kind.CONFLICT, "idempotency-key-taken", "A request with this Idempotency-Key is running");
    }
}
