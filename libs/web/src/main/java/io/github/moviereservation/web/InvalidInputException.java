package io.github.moviereservation.web;

/** Input that bean validation cannot judge by itself. */
public class InvalidInputException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Problem.FieldError error;

    public InvalidInputException(String field, String message) {
        super(Kind.BAD_REQUEST, "invalid-input", "The request is not valid");
        this.error = new Problem.FieldError(field, message);
    }

    public Problem.FieldError error() {
        return error;
    }
}
