package io.github.moviereservation.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Remembers up to which day a theater's programme was made. Days before are left alone from then on: what an admin
 * cancelled there does not come back. What cannot be read counts as not made: showtimes that are there are not made twice.
 */
record DemoProgress(Path home) {

    Optional<LocalDate> filledThrough(DemoTheater theater) {
        var file = file(theater);
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (DateTimeParseException | MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void filledThrough(DemoTheater theater, LocalDate day) {
        try {
            var file = file(theater);
            Files.createDirectories(file.getParent());
            var staging = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), day + "\n");
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(DemoTheater theater) {
        return home.resolve("demo").resolve(theater.city().replace(' ', '-'));
    }
}
