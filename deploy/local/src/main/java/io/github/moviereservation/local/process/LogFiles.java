package io.github.moviereservation.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps log files from growing over the starts: a big one becomes {@code <name>.1}. */
final class LogFiles {

    private static final long BIG = 20L * 1024 * 1024;

    private LogFiles() {}

    static void prepare(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > BIG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
