package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.web.BusinessException;

/** A code that does not admit, and why. */
public class TicketInvalidException extends BusinessException {

    public enum Reason {
        UNKNOWN("unknown"),
        REPLACED("replaced"),
        CANCELLED("cancelled"),
        EXCHANGE_RUNNING("exchange-running"),
        WRONG_THEATER("wrong-theater"),
        WRONG_SHOWTIME("wrong-showtime"),
        TOO_EARLY("too-early"),
        TOO_LATE("too-late"),
        WRONG_CLOCK("wrong-clock");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    TicketInvalidException(Reason reason, String detail) {
        super(Kind.RULE_BROKEN, "ticket-invalid", detail);
        this.reason = reason;
        with("reason", reason.code);
    }

    public String reason() {
        return reason.code;
    }
}
