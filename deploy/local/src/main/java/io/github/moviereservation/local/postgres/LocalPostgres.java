package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.process.ChildProcess;
import io.github.moviereservation.local.process.Component;
import io.github.moviereservation.local.process.PidFiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One PostgreSQL server with the databases of all services. */
public final class LocalPostgres implements Component {

    /** Long enough to replay the log after a crash. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Path home;
    private final DatabaseAccess access;
    private final List<CinemaService> services;
    private final ChildProcess process;

    public LocalPostgres(Path home, DatabaseAccess access, List<CinemaService> services, PidFiles pids) {
        this.home = home;
        this.access = access;
        this.services = services;
        // Its polite stop waits until every client has left; the other one is just as safe.
        this.process = ChildProcess.interruptible(name(), home, pids);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() throws StartFailed, InterruptedException {
        var folder = home.resolve("postgres");
        var binaries = PostgresBinaries.unpackBelow(home);
        var cluster = new PostgresCluster(binaries, folder, Unprivileged.detect());
        cluster.create(DatabaseAccess.SUPERUSER, access.passwordOf(DatabaseAccess.SUPERUSER));
        process.start(new ProcessBuilder(cluster.serverCommand(access.port())));
        try {
            process.awaitReady(this::answers, LIMIT);
            new ServiceDatabases(access).create(services);
        } catch (SQLException e) {
            process.kill(Duration.ofSeconds(2));
            throw new StartFailed("The services' databases cannot be made: " + e.getMessage(), e);
        } catch (StartFailed e) {
            process.kill(Duration.ofSeconds(2));
            throw e;
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    @Override
    public void stop() {
        process.stop();
    }

    private boolean answers() {
        try (var connection = access.connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
