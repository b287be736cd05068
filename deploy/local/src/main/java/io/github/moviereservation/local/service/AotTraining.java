package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.Together;
import io.github.moviereservation.local.process.PidFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs each service once on real infrastructure and lets its JVM write an AOT cache at the end, from which later
 * starts take loaded classes and profiles. A service without a cache only starts more slowly.
 */
public final class AotTraining {

    /** The JVM writes the cache while it ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int AT_ONCE = 2;

    private final Path root;
    private final Path home;
    private final ServiceEnvironment environments;
    private final PidFiles pids;
    private final Console console;

    public AotTraining(Path root, Path home, ServiceEnvironment environments, PidFiles pids, Console console) {
        this.root = root;
        this.home = home;
        this.environments = environments;
        this.pids = pids;
        this.console = console;
    }

    public static List<CinemaService> untrained(Path root, List<CinemaService> services) {
        return services.stream()
                .filter(service -> !Files.exists(Jvm.cacheOf(service.jar(root))))
                .toList();
    }

    public void run(List<CinemaService> services) throws StartFailed, InterruptedException {
        Together.run(AT_ONCE, services, this::record);
    }

    private void record(CinemaService service) throws InterruptedException {
        var began = Instant.now();
        var process = ServiceProcess.recording(service, root, environments, home, pids);
        try {
            process.start();
            process.stop(PATIENCE);
            keep(service);
            console.done(service.folder(), "start-up recorded", Duration.between(began, Instant.now()));
        } catch (StartFailed e) {
            console.warn("No start-up cache for " + service.folder() + ": " + e.getMessage());
        }
    }

    /** Only a whole cache gets the name under which it is used. */
    private void keep(CinemaService service) throws StartFailed {
        var jar = service.jar(root);
        try {
            Files.move(Jvm.recordingOf(jar), Jvm.cacheOf(jar), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailed("the JVM wrote none, see its log", e);
        }
    }
}
