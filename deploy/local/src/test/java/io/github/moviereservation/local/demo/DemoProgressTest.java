package io.github.moviereservation.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProgressTest {

    private static final DemoTheater THEATER = DemoTheater.ALL.getFirst();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path home;

    @Test
    void theLastDayIsRemembered() {
        assertThat(new DemoProgress(home).filledThrough(THEATER)).isEmpty();

        new DemoProgress(home).filledThrough(THEATER, DAY);
        new DemoProgress(home).filledThrough(THEATER, DAY.plusDays(1));

        assertThat(new DemoProgress(home).filledThrough(THEATER)).contains(DAY.plusDays(1));
        assertThat(home.resolve("demo")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatCannotBeReadCountsAsNothing() throws Exception {
        var progress = new DemoProgress(home);
        progress.filledThrough(THEATER, DAY);
        try (var files = Files.list(home.resolve("demo"))) {
            Files.writeString(files.findFirst().orElseThrow(), "2026-0");
        }

        assertThat(progress.filledThrough(THEATER)).isEmpty();
    }
}
