package io.github.moviereservation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords made at the first start and kept in files that only their owner can read. */
public final class Secrets {

    private static final int BYTES = 33;

    private final Path folder;

    public Secrets(Path home) {
        folder = home.resolve("secrets");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** The secret of this name; made when there is none. */
    public synchronized String of(String name) {
        return find(name).orElseGet(() -> {
            var made = random();
            keep(name, made);
            return made;
        });
    }

    public synchronized Optional<String> find(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a value that was not made here. */
    public synchronized void keep(String name, String value) {
        try {
            write(folder.resolve(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renamed into place: a crash in between leaves the old secret or the new one, never half of it. */
    private void write(Path file, String value) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var staging = Files.createTempFile(folder, ".new", "", mode);
        Files.writeString(staging, value + "\n");
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Long enough that nobody guesses it. */
    public static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
