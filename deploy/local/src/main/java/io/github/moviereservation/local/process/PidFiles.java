package io.github.moviereservation.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers the processes of a stack in {@code <home>/run/<component>.pid}, so that the next start can end those that
 * a killed launcher left behind.
 */
public final class PidFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    private record Orphans(String component, List<ProcessHandle> processes) {}

    public PidFiles(Path home) {
        folder = home.resolve("run");
    }

    /** The first line is the component's main process. */
    void record(String component, Stream<ProcessHandle> processes) {
        var lines = processes
                .map(process -> process.pid() + " "
                        + process.info()
                                .startInstant()
                                .map(Instant::toEpochMilli)
                                .orElse(0L))
                .toList();
        try {
            Files.createDirectories(folder);
            Files.write(file(component), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String component) {
        try {
            Files.deleteIfExists(file(component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Long> pidOf(String component) {
        return lines(file(component)).stream().findFirst().map(line -> Long.valueOf(line.split(" ")[0]));
    }

    /** Ends what a former launcher left running, and says what that was. */
    public List<String> endOrphans() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .map(file -> new Orphans(componentOf(file), stillRunning(file)))
                    .toList();
            Signals.endAll(
                    found.stream()
                            .flatMap(orphans -> orphans.processes().stream())
                            .toList(),
                    PATIENCE);
            found.forEach(orphans -> forget(orphans.component()));
            return found.stream()
                    .filter(orphans -> !orphans.processes().isEmpty())
                    .map(Orphans::component)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> stillRunning(Path file) {
        return lines(file).stream()
                .flatMap(line -> stillRunning(line, componentOf(file)).stream())
                .toList();
    }

    /** A process id is used again some day: only one that started at the recorded moment is ours. */
    private static Optional<ProcessHandle> stillRunning(String line, String component) {
        var parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process ->
                        process.info().startInstant().map(Instant::toEpochMilli).orElse(-1L)
                                == Long.parseLong(parts[1]))
                .filter(process -> looksLike(process, component));
    }

    private static boolean looksLike(ProcessHandle process, String component) {
        var info = process.info();
        return info.commandLine()
                .or(info::command)
                .filter(command -> command.contains(component))
                .isPresent();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String componentOf(Path file) {
        return file.getFileName().toString().replace(".pid", "");
    }

    private Path file(String component) {
        return folder.resolve(component + ".pid");
    }
}
