package io.github.moviereservation.ticket.domain.booking;

/** By chance, two bookings got the same reference: the later one takes another. */
class ReferenceTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
