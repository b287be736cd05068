package io.github.moviereservation.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as PostgreSQL can hold it: without NUL, and with whole characters only. */
final class StorableText {

    private StorableText() {}

    static boolean is(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
    }

    /** Whether what is percent-encoded in an address is such a text, in UTF-8. */
    static boolean isEncodedIn(String address) {
        if (address.indexOf('%') < 0) {
            return true;
        }
        try {
            var bytes = URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return is(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
