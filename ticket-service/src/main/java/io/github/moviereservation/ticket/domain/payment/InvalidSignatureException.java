package io.github.moviereservation.ticket.domain.payment;

import io.github.moviereservation.web.BusinessException;

public class InvalidSignatureException extends BusinessException {

    public InvalidSignatureException() {
        super(Kind.BAD_REQUEST, "invalid-signature", "The payment provider has not signed this, or not just now");
    }
}
