package io.github.moviereservation.ticket.domain.code;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a ticket's code says.
 *
 * @param issue counts the codes that the ticket has had: only its newest one admits
 * @param seat when the code was issued; a room change may have moved it since
 */
public record TicketClaims(UUID ticketId, UUID showtimeId, String reference, int issue, String seat) {

    private static final byte FORMAT = 1;
    private static final int REFERENCE_LENGTH = 5;
    private static final int FIXED_LENGTH = Byte.BYTES + 4 * Long.BYTES + REFERENCE_LENGTH + Short.BYTES;

    /** The format, ticket, showtime, reference (its Base32 decoded), issue, and the seat up to the end. */
    byte[] toBytes() {
        var text = seat.getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(FIXED_LENGTH + text.length).put(FORMAT);
        put(ticketId, bytes);
        put(showtimeId, bytes);
        return bytes.put(Base32.decode(reference))
                .putShort((short) issue)
                .put(text)
                .array();
    }

    /** Fails with an {@code IllegalArgumentException} for another format. */
    static TicketClaims of(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        try {
            if (bytes.get() != FORMAT) {
                throw new IllegalArgumentException("Unknown format");
            }
            var ticket = uuid(bytes);
            var showtime = uuid(bytes);
            var reference = Base32.encode(take(REFERENCE_LENGTH, bytes));
            var issue = Short.toUnsignedInt(bytes.getShort());
            var seat = new String(take(bytes.remaining(), bytes), StandardCharsets.US_ASCII);
            return new TicketClaims(ticket, showtime, reference, issue, seat);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("Too short", e);
        }
    }

    private static void put(UUID id, ByteBuffer bytes) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] take(int length, ByteBuffer bytes) {
        var taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
