package io.github.moviereservation.events;

/** The broker did not confirm. The events stay in the outbox. */
class BrokerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(Exception cause) {
        super(cause);
    }
}
