package io.github.moviereservation.seat.domain.lane;

/** Another replica, or another lane, has a row locked that an operation needs: it goes round again. */
final class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContendedException() {
        super("A row is locked elsewhere", null, false, false);
    }
}
