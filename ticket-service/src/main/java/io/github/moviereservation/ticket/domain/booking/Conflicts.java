package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.seats.HoldBookedException;

/** Says in the language of the business which unique constraint refused a row. */
final class Conflicts {

    private Conflicts() {}

    static Throwable explain(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("\"booking_live_hold\"")) {
                return new HoldBookedException();
            }
            if (message.contains("\"booking_reference\"")) {
                return new ReferenceTakenException();
            }
        }
        return failure;
    }
}
