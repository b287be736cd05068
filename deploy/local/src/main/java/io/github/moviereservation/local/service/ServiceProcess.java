package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.process.ChildProcess;
import io.github.moviereservation.local.process.Component;
import io.github.moviereservation.local.process.PidFiles;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One service, run from its packaged jar. */
public final class ServiceProcess implements Component {

    private static final Duration LIMIT = Duration.ofSeconds(180);

    /** A service gives its requests 10 s to end, then closes what it holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CinemaService service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final URI health;
    private final ChildProcess process;

    private ServiceProcess(
            CinemaService service, List<String> command, ServiceEnvironment environments, Path home, PidFiles pids) {
        this.service = service;
        this.command = command;
        this.environment = environments.of(service);
        this.health = URI.create("http://127.0.0.1:" + environments.portOf(service) + "/q/health/ready");
        this.process = new ChildProcess(service.folder(), home, pids);
    }

    public static ServiceProcess of(
            CinemaService service, Path root, ServiceEnvironment environments, Path home, PidFiles pids) {
        return new ServiceProcess(service, Jvm.command(service, service.jar(root)), environments, home, pids);
    }

    /** One that writes its AOT cache when it is stopped. */
    static ServiceProcess recording(
            CinemaService service, Path root, ServiceEnvironment environments, Path home, PidFiles pids) {
        return new ServiceProcess(service, Jvm.recordingCommand(service, service.jar(root)), environments, home, pids);
    }

    @Override
    public String name() {
        return service.folder();
    }

    @Override
    public void start() throws StartFailed, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process.start(builder);
        try {
            process.awaitReady(this::isReady, LIMIT);
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
        process.stop(PATIENCE);
    }

    void stop(Duration patience) {
        process.stop(patience);
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
