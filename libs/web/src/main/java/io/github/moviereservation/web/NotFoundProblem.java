package io.github.moviereservation.web;

/** Nothing there, or nothing that this caller may see. */
public class NotFoundProblem extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param what the thing's name in a sentence, such as {@code "Booking"} */
    public NotFoundProblem(String what) {
        super(Kind.NOT_FOUND, "not-found", what + " not found");
    }
}
