package io.github.moviereservation.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Puts a child into a session of its own where the system has {@code setsid}: Ctrl-C then reaches the launcher alone,
 * which stops the children in their order.
 */
final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    static void apply(ProcessBuilder builder) {
        if (Files.isExecutable(SETSID)) {
            var command = new ArrayList<String>();
            command.add(SETSID.toString());
            command.addAll(builder.command());
            builder.command(command);
        }
    }
}
