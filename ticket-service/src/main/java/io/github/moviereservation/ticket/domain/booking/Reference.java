package io.github.moviereservation.ticket.domain.booking;

import java.security.SecureRandom;

/** What a customer reads out on the phone: 8 characters. Uniqueness is the database's. */
final class Reference {

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, Alphabet.UNAMBIGUOUS.length())
                .mapToObj(Alphabet.UNAMBIGUOUS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
