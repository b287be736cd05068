package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.BusyException;

/** The showtime has changed since it was last looked at: the seats have to be looked up anew. */
public class ShowtimeChangedException extends BusyException {

    private static final long serialVersionUID = 1L;
}
