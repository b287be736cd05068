package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.code.Base32;
import java.security.SecureRandom;

/** What a customer reads out on the phone: 8 characters. Uniqueness is the database's. */
final class Reference {

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, Base32.ALPHABET.length())
                .mapToObj(Base32.ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
