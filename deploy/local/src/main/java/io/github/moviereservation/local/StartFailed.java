package io.github.moviereservation.local;

/** Something that the person at the terminal can act on: its message is the one line that they see. */
public class StartFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
