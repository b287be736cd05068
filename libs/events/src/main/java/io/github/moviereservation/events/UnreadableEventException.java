package io.github.moviereservation.events;

/** The message is no CloudEvent, or its data does not fit what the consumer reads. Trying again cannot help. */
class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(RuntimeException cause) {
        super("The message cannot be read", cause);
    }
}
