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
import java.util.function.Supplier;

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
    public String of(String name) {
        return of(name, Optional.empty());
    }

    /** The given value, which is kept from now on; else the kept one; else a random one. */
    public String of(String name, Optional<String> given) {
        return of(name, given, Secrets::random);
    }

    /** The given value, which is kept from now on; else the kept one; else a fresh one. */
    public synchronized String of(String name, Optional<String> given, Supplier<String> fresh) {
        var file = folder.resolve(name);
        try {
            var kept = Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.<String>empty();
            var value = given.or(() -> kept).orElseGet(fresh);
            if (!kept.equals(Optional.of(value))) {
                write(file, value);
            }
            return value;
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

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
