package io.github.moviereservation.movie.client;

import java.util.Map;

/** What Cloudinary said, by which is told whether another try makes sense. */
record CloudinaryAnswer(Object version) {

    /** Cloudinary's own status for too many requests, beside the usual 429. */
    private static final int TOO_MANY = 420;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    static CloudinaryAnswer of(Map<?, ?> answer) {
        if (answer.get("error") instanceof Map<?, ?> error) {
            var status = error.get("http_code") instanceof Number code ? code.intValue() : 0;
            var message = status + " " + error.get("message");
            throw status == TOO_MANY || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                    ? new BusyException(message)
                    : new RefusedException(message);
        }
        return new CloudinaryAnswer(answer.get("version"));
    }

    /** Overloaded or broken: later it may work. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private BusyException(String message) {
            super(message);
        }
    }

    /** Such as wrong credentials: the same again would be refused again. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RefusedException(String message) {
            super(message);
        }
    }
}
