package io.github.moviereservation.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Remembers up to which day a theater's programme was made. Days before are left alone from then on: what an admin
 * cancelled there does not come back.
 */
record DemoProgress(Path home) {

    Optional<LocalDate> filledThrough(DemoTheater theater) {
        var file = file(theater);
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void filledThrough(DemoTheater theater, LocalDate day) {
        try {
            Files.createDirectories(file(theater).getParent());
            Files.writeString(file(theater), day + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(DemoTheater theater) {
        return home.resolve("demo").resolve(theater.city().replace(' ', '-'));
    }
}
