package io.github.moviereservation.ticket.domain.booking;

/** Crockford's Base32: no two of its characters look alike. */
final class Alphabet {

    static final String UNAMBIGUOUS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Alphabet() {}
}
