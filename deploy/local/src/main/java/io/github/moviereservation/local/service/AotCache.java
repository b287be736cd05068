package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A service's AOT cache, beside its jar: packaging it anew removes both. A file beside it says for which JVM and flags
 * it was recorded, since no other JVM accepts it.
 */
record AotCache(Path file, Path recording, Path recordedFor, String circumstances) {

    static AotCache of(CinemaService service, Path jar) {
        return new AotCache(
                jar.resolveSibling("app.aot"),
                jar.resolveSibling("app.aot.new"),
                jar.resolveSibling("app.aot.for"),
                System.getProperty("java.vm.version") + "\n" + String.join("\n", Jvm.flags(service)) + "\n");
    }

    boolean fits() {
        try {
            return Files.exists(file)
                    && Files.exists(recordedFor)
                    && Files.readString(recordedFor).equals(circumstances);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a whole recording gets the name under which it is used. */
    void keepRecording() throws StartFailed {
        try {
            Files.deleteIfExists(recordedFor);
            Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(recordedFor, circumstances);
        } catch (IOException e) {
            throw new StartFailed("the JVM wrote none, see its log", e);
        }
    }
}
