package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.web.InvalidInputException;

/** The header that makes a repeated request harmless: 1 to 200 characters. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 200;

    private IdempotencyKey() {}

    static String require(String key) {
        if (key == null || key.isBlank()) {
            throw new InvalidInputException(HEADER, "must be given");
        }
        if (key.length() > MAX_LENGTH) {
            throw new InvalidInputException(HEADER, "must not be longer than " + MAX_LENGTH + " characters");
        }
        return key;
    }
}
