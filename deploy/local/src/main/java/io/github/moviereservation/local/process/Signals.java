package io.github.moviereservation.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends processes: politely first, by force when that takes too long. */
final class Signals {

    private Signals() {}

    static void endAll(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        if (!allEnd(processes, patience)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            allEnd(processes, patience);
        }
    }

    /** Ctrl-C's signal, which Java cannot send itself. */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    static boolean allEnd(Collection<ProcessHandle> processes, Duration patience) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ends)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(nothing -> processes.stream().noneMatch(ProcessHandle::isAlive))
                .join();
    }
}
