package io.github.moviereservation.local.process;

import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One process of the stack with its log file. It can be started again after it ended, until it is stopped. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CHILDREN_PATIENCE = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 100;
    private static final int POLLS_PER_RECORD = 10;

    private final String name;
    private final Path log;
    private final PidFiles pids;
    private final Consumer<ProcessHandle> stopSignal;
    private Process process;
    private boolean stopped;

    /** @param name occurs in the process's command line, by which an orphan is known later */
    public ChildProcess(String name, Path home, PidFiles pids) {
        this(name, home, pids, ProcessHandle::destroy);
    }

    private ChildProcess(String name, Path home, PidFiles pids, Consumer<ProcessHandle> stopSignal) {
        this.name = name;
        this.log = home.resolve("logs").resolve(name + ".log");
        this.pids = pids;
        this.stopSignal = stopSignal;
    }

    /** One that is stopped as Ctrl-C does it. */
    public static ChildProcess interruptible(String name, Path home, PidFiles pids) {
        return new ChildProcess(name, home, pids, Signals::interrupt);
    }

    public Path log() {
        return log;
    }

    /** Ends first what its pid file still names: children that outlived their parent, or what a killed launcher left. */
    public void start(ProcessBuilder builder) throws StartFailed {
        pids.end(name);
        launch(builder);
    }

    private synchronized void launch(ProcessBuilder builder) throws StartFailed {
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

    /** Waits until the probe says yes. Its children are recorded while they come. */
    public void awaitReady(BooleanSupplier probe, Duration limit) throws StartFailed, InterruptedException {
        var current = current();
        var deadline = Instant.now().plus(limit);
        for (int polls = 1; !probe.getAsBoolean(); polls++) {
            if (current.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StartFailed(name + " ended at its start (exit code " + current.exitValue() + "), see " + log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed(name + " did not answer within " + limit.toSeconds() + " s, see " + log);
            }
            if (polls % POLLS_PER_RECORD == 0) {
                record();
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

    public void stop(Duration patience) {
        refuseStarts();
        kill(patience);
    }

    /**
     * Ends the process and all that belongs to it; it may start again. Called twice, the call with less patience wins.
     */
    public void kill(Duration patience) {
        var current = current();
        if (current == null) {
            return;
        }
        var children = current.descendants().toList();
        if (current.isAlive()) {
            stopSignal.accept(current.toHandle());
        }
        if (!Signals.allEnd(List.of(current.toHandle()), patience)) {
            current.destroyForcibly();
        }
        Signals.endAll(children.stream().filter(ProcessHandle::isAlive).toList(), CHILDREN_PATIENCE);
        current.onExit().join();
        pids.end(name);
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized void refuseStarts() {
        stopped = true;
    }

    /** Not once it has ended: then its pid file names the children that outlived it. */
    private synchronized void record() {
        if (process.isAlive()) {
            pids.record(name, Stream.concat(Stream.of(process.toHandle()), process.descendants()));
        }
    }
}
