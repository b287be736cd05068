package io.github.moviereservation.ticket.domain.code;

import java.io.ByteArrayOutputStream;

/** Crockford's Base32: no two of its characters look alike, and QR codes pack them densely. */
public final class Base32 {

    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int waiting = 0;
        for (byte value : bytes) {
            buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(value);
            waiting += Byte.SIZE;
            while (waiting >= BITS) {
                waiting -= BITS;
                text.append(ALPHABET.charAt(buffer >> waiting & MASK));
            }
            buffer &= (1 << waiting) - 1;
        }
        if (waiting > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - waiting & MASK));
        }
        return text.toString();
    }

    /** Fails with an {@code IllegalArgumentException} for what {@link #encode} never writes. */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int waiting = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            buffer = buffer << BITS | value;
            waiting += BITS;
            if (waiting >= Byte.SIZE) {
                waiting -= Byte.SIZE;
                bytes.write(buffer >> waiting);
                buffer &= (1 << waiting) - 1;
            }
        }
        if (waiting >= BITS || buffer != 0) {
            throw new IllegalArgumentException("Not the end of a Base32 text");
        }
        return bytes.toByteArray();
    }
}
