package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.Together;
import io.github.moviereservation.local.process.PidFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs each service once on real infrastructure and lets its JVM write an AOT cache at the end, from which later
 * starts take loaded classes and profiles. A service without a cache only starts more slowly.
 */
public final class AotTraining {

    /** The JVM writes the cache while it ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A recording that is not wanted any more needs no polite end. */
    private static final Duration HURRY = Duration.ofSeconds(2);

    private static final int AT_ONCE = 2;

    private final Path root;
    private final Path home;
    private final ServiceEnvironment environments;
    private final PidFiles pids;
    private final Console console;
    private final Set<ServiceProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public AotTraining(Path root, Path home, ServiceEnvironment environments, PidFiles pids, Console console) {
        this.root = root;
        this.home = home;
        this.environments = environments;
        this.pids = pids;
        this.console = console;
    }

    public static List<CinemaService> untrained(Path root, List<CinemaService> services) {
        return services.stream()
                .filter(service -> !AotCache.of(service, service.jar(root)).fits())
                .toList();
    }

    public void run(List<CinemaService> services) throws StartFailed, InterruptedException {
        Together.run(AT_ONCE, services, this::record);
    }

    /** Ends what is being recorded; nothing is recorded from then on. */
    public void stop() {
        stopped = true;
        var threads = running.stream()
                .map(process -> Thread.ofVirtual().start(() -> process.stop(HURRY)))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void record(CinemaService service) throws InterruptedException {
        var process = ServiceProcess.recording(service, root, environments, home, pids);
        running.add(process);
        try {
            // After the adding: either this sees that all has stopped, or the one who stops sees the process.
            if (!stopped) {
                record(service, process);
            }
        } finally {
            running.remove(process);
        }
    }

    private void record(CinemaService service, ServiceProcess process) throws InterruptedException {
        var began = Instant.now();
        try {
            process.start();
            process.stop(PATIENCE);
            if (!stopped) {
                AotCache.of(service, service.jar(root)).keepRecording();
                console.done(service.folder(), "start-up recorded", Duration.between(began, Instant.now()));
            }
        } catch (StartFailed e) {
            if (!stopped) {
                console.warn("No start-up cache for " + service.folder() + ": " + e.getMessage());
            }
        }
    }
}
