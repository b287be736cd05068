package io.github.moviereservation.local.process;

import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process of the stack with its log file. It can be started again after it ended, until it is stopped. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final String name;
    private final Path log;
    private final PidFiles pids;
    private Process process;
    private volatile boolean stopped;

    /** @param name occurs in the process's command line, by which an orphan is known later */
    public ChildProcess(String name, Path home, PidFiles pids) {
        this.name = name;
        this.log = home.resolve("logs").resolve(name + ".log");
        this.pids = pids;
    }

    public Path log() {
        return log;
    }

    public synchronized void start(ProcessBuilder builder) throws StartFailed {
        if (stopped) {
            throw new StartFailed(name + " is being stopped");
        }
        try {
            LogFiles.prepare(log);
            OwnSession.apply(builder);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new StartFailed(name + " cannot be started: " + e.getMessage(), e);
        }
        record();
    }

    /** Waits until the probe says yes. Its children are recorded then, too. */
    public void awaitReady(BooleanSupplier probe, Duration limit) throws StartFailed, InterruptedException {
        var deadline = Instant.now().plus(limit);
        while (!probe.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StartFailed(name + " ended at its start (exit code " + process.exitValue() + "), see " + log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed(name + " did not answer within " + limit.toSeconds() + " s, see " + log);
            }
        }
        record();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends the process and its children. */
    public void stop() {
        stop(PATIENCE);
    }

    public synchronized void stop(Duration patience) {
        stopped = true;
        kill(patience);
    }

    /** Ends the process; it may start again. */
    public synchronized void kill(Duration patience) {
        if (process == null) {
            return;
        }
        var all = new ArrayList<ProcessHandle>(process.descendants().toList());
        process.destroy();
        if (!Signals.allEnd(List.of(process.toHandle()), patience)) {
            process.destroyForcibly();
        }
        Signals.endAll(all.stream().filter(ProcessHandle::isAlive).toList(), Duration.ofSeconds(2));
        process.onExit().join();
        pids.forget(name);
    }

    private void record() {
        pids.record(name, Stream.concat(Stream.of(process.toHandle()), process.descendants()));
    }
}
