package io.github.moviereservation.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * The item of a list after which a page begins, by what the list is ordered by: a time, and the id where times are
 * equal. To callers it is a text without meaning. It stays good whatever is added to the list.
 *
 * @param time as precise as the database keeps it: microseconds
 */
public record Cursor(Instant time, UUID id) {

    private static final int LENGTH = 3 * Long.BYTES;

    /** @throws IllegalArgumentException when it is none of ours, which becomes a 400 */
    public static Cursor fromString(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Not a cursor: " + text);
        }
        var buffer = ByteBuffer.wrap(bytes);
        var time = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
        if (!DayOrInstant.isSupported(LocalDate.ofInstant(time, ZoneOffset.UTC))) {
            throw new IllegalArgumentException("Not a cursor: " + text);
        }
        return new Cursor(time, new UUID(buffer.getLong(), buffer.getLong()));
    }

    @Override
    public String toString() {
        var buffer = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, time))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
