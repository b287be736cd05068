package io.github.moviereservation.ticket.domain.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Codes that nobody else can make, and that whoever has the public keys can check: Base32 of claims and signature. */
@ApplicationScoped
public class TicketCodes {

    private final TicketKeys keys;

    TicketCodes(TicketKeys keys) {
        this.keys = keys;
    }

    public String sign(TicketClaims claims) {
        var content = claims.toBytes();
        var signature = keys.newest().sign(content);
        return Base32.encode(ByteBuffer.allocate(content.length + signature.length)
                .put(content)
                .put(signature)
                .array());
    }

    /** Empty for what we did not sign. */
    public Optional<TicketClaims> verify(String code) {
        try {
            var bytes = Base32.decode(code);
            var end = bytes.length - TicketKey.SIGNATURE_LENGTH;
            if (end <= 0) {
                return Optional.empty();
            }
            var content = Arrays.copyOf(bytes, end);
            var signature = Arrays.copyOfRange(bytes, end, bytes.length);
            return keys.all().stream().anyMatch(key -> key.verifies(content, signature))
                    ? Optional.of(TicketClaims.of(content))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
