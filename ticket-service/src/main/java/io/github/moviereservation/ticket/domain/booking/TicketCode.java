package io.github.moviereservation.ticket.domain.booking;

import java.math.BigInteger;
import java.security.SecureRandom;

/** 128 random bits that nobody can guess, as 26 characters that a person can type. */
final class TicketCode {

    private static final int LENGTH = 26;
    private static final int BITS_PER_CHARACTER = 5;
    private static final BigInteger CHARACTER = BigInteger.valueOf(31);
    private static final SecureRandom RANDOM = new SecureRandom();

    private TicketCode() {}

    static String random() {
        var bits = new BigInteger(128, RANDOM);
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            var index = bits.shiftRight(i * BITS_PER_CHARACTER).and(CHARACTER).intValue();
            code.append(Alphabet.UNAMBIGUOUS.charAt(index));
        }
        return code.toString();
    }
}
