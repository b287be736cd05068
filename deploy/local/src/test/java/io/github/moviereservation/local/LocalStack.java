package io.github.moviereservation.local;

import io.github.moviereservation.local.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The whole product as {@code ./start} runs it, on a free port and a temporary home folder: for tests of the packaged
 * services, and for those that kill parts of them. Everything must be built ({@code ./start --build-only}).
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration HEALTHY = Duration.ofMinutes(5);
    private static final int LONGEST = 3_000;
    private static final String ADMIN = "admin@cinema.test";

    private final Path root =
            Path.of(System.getProperty("cinema.root", "../..")).toAbsolutePath().normalize();
    private final Path home;
    private final Map<String, String> settings;
    private final int port = new Ports().any();
    private final String adminPassword = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process launcher;

    private LocalStack(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = Map.copyOf(settings);
    }

    /** Returns when the stack is healthy, with the demo catalogue in it. */
    public static LocalStack start() {
        return start(Map.of());
    }

    /** @param settings environment variables that all services see, such as {@code SEAT_HOLD_TIME} */
    public static LocalStack start(Map<String, String> settings) {
        try {
            var stack = new LocalStack(Files.createTempDirectory("cinema"), settings);
            stack.launch();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.awaitHealthy();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the launcher, again on the same data when it ran before. */
    public void launch() {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcinema.root=" + root,
                "-jar",
                root.resolve("deploy/local/target/local-1.0.0-SNAPSHOT.jar").toString());
        builder.environment().putAll(settings);
        builder.environment().put("CINEMA_HOME", home.toString());
        builder.environment().put("CINEMA_PORT", String.valueOf(port));
        builder.environment().put("CINEMA_ADMIN_EMAIL", ADMIN);
        builder.environment().put("CINEMA_ADMIN_PASSWORD", adminPassword);
        try {
            launcher = builder.redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(home.resolve("launcher.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String adminEmail() {
        return ADMIN;
    }

    public String adminPassword() {
        return adminPassword;
    }

    public Path home() {
        return home;
    }

    public Process launcher() {
        return launcher;
    }

    /**
     * The process id of a component now: {@code postgres}, {@code rabbitmq} (its start script; the node is its child),
     * {@code epmd}, or a service's folder name such as {@code seat-service}.
     */
    public long pidOf(String component) {
        return new PidFiles(home)
                .pidOf(component)
                .orElseThrow(() -> new IllegalStateException(component + " does not run, see " + home));
    }

    /** All processes of a component that run now. */
    public List<ProcessHandle> processesOf(String component) {
        return new PidFiles(home).running(component);
    }

    /** As {@code kill -9} does; the launcher starts the component again. */
    public void kill(String component) {
        ProcessHandle.of(pidOf(component)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** RabbitMQ itself, not its start script. */
    public ProcessHandle broker() {
        return processesOf("rabbitmq").stream()
                .filter(process -> process.info().command().orElse("").endsWith("beam.smp"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("RabbitMQ does not run, see " + home));
    }

    /** What it started runs on until a launcher starts again. */
    public void killLauncher() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    /** A component that was just killed may count as running for a moment: await what the test is about, too. */
    public void awaitHealthy() {
        Awaitility.await("a healthy stack, see " + home.resolve("launcher.log"))
                .atMost(HEALTHY)
                .pollInterval(Duration.ofMillis(500))
                .failFast("the launcher ended, see " + home.resolve("launcher.log"), () -> !launcher.isAlive())
                .until(() -> healthStatus() == 200);
    }

    /** 0 when nobody answers. */
    public int healthStatus() {
        var request = HttpRequest.newBuilder(baseUrl().resolve("/healthz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What the parts logged as unexpected, shortened: behind every 500 there is such a line. */
    public List<String> unexpectedFailures() {
        return files(home.resolve("logs")).stream()
                .filter(Files::isRegularFile)
                .flatMap(log -> unexpectedFailures(log).stream())
                .toList();
    }

    private static List<String> unexpectedFailures(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("Unexpected failure"))
                    .map(line -> log.getFileName() + ": " + line.substring(0, Math.min(line.length(), LONGEST)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. */
    public synchronized void stop() {
        try {
            launcher.destroy();
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it and deletes its home folder. Its logs stay in {@code target/stacks}. */
    @Override
    public synchronized void close() {
        stop();
        if (!Files.exists(home)) {
            return;
        }
        var kept = root.resolve("deploy/local/target/stacks").resolve(home.getFileName());
        try {
            for (var file : files(home)) {
                if (file.toString().endsWith(".log")) {
                    Files.createDirectories(kept);
                    Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var file : files(home).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
