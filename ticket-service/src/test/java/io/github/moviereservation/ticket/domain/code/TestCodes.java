package io.github.moviereservation.ticket.domain.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Codes signed with keys that exist for one test only. */
public final class TestCodes {

    private TestCodes() {}

    public static TicketCodes withNewKey() {
        try {
            return with(Files.createTempDirectory("ticket-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TicketCodes with(Path folder) {
        return new TicketCodes(new TicketKeys(() -> folder));
    }
}
