package io.github.moviereservation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a stack runs on a home folder. The system frees it when the launcher ends, however it ends. */
public final class HomeLock {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    public static HomeLock take(Path home) throws StartFailed {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw alreadyRuns(home);
            }
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            throw alreadyRuns(home);
        } catch (IOException e) {
            throw new StartFailed("The folder " + home + " cannot be used: " + e.getMessage(), e);
        }
    }

    public void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartFailed alreadyRuns(Path home) {
        return new StartFailed("It already runs (data in " + home + "): stop that one first, or set CINEMA_HOME and"
                + " CINEMA_PORT for a second one");
    }
}
