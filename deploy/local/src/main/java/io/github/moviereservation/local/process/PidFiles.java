package io.github.moviereservation.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private static final long CLOCK_MOVES_MILLIS = 2_000;

    private final Path folder;

    /** A process id is used again some day: only a process that started at the recorded moment is the recorded one. */
    private record Entry(long pid, long startedAt) {

        static Entry of(ProcessHandle process) {
            return new Entry(process.pid(), startOf(process).orElse(0L));
        }

        /** None for half a line, as a crash of the machine may leave it. */
        static Optional<Entry> parse(String line) {
            try {
                var parts = line.split(" ");
                return Optional.of(new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }

        /** Each JVM works out start times from the moment of booting, which moves a little with the clock. */
        Optional<ProcessHandle> running() {
            return ProcessHandle.of(pid)
                    .filter(process -> startOf(process)
                            .filter(start -> Math.abs(start - startedAt) < CLOCK_MOVES_MILLIS)
                            .isPresent());
        }

        private static Optional<Long> startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli);
        }

        @Override
        public String toString() {
            return pid + " " + startedAt;
        }
    }

    private record Orphans(String component, List<ProcessHandle> processes) {}

    public PidFiles(Path home) {
        folder = home.resolve("run");
    }

    /** The first line is the component's main process. Renamed into place: a crash in between leaves no half file. */
    void record(String component, Stream<ProcessHandle> processes) {
        var lines = processes.map(Entry::of).map(Entry::toString).toList();
        try {
            Files.createDirectories(folder);
            var staging = Files.write(folder.resolve(component + ".new"), lines);
            Files.move(staging, file(component), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
        return entries(file(component)).findFirst().map(Entry::pid);
    }

    /** The recorded processes of a component that still run, its main process first. */
    public List<ProcessHandle> running(String component) {
        return stillRunning(file(component));
    }

    /** Ends what is left of a component, so that it can start again. */
    void end(String component) {
        Signals.endAll(running(component), PATIENCE);
        forget(component);
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
        return entries(file)
                .flatMap(entry -> entry.running().stream())
                .filter(process -> looksLike(process, componentOf(file)))
                .toList();
    }

    private static boolean looksLike(ProcessHandle process, String component) {
        var info = process.info();
        return info.commandLine()
                .or(info::command)
                .filter(command -> command.contains(component))
                .isPresent();
    }

    private static Stream<Entry> entries(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().flatMap(line -> Entry.parse(line).stream())
                    : Stream.empty();
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
