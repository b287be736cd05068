package io.github.moviereservation.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The whole product as {@code ./start} runs it, with the demo catalogue, in a home folder of its own. */
final class StackUnderTest implements AutoCloseable {

    static final String ADMIN = "admin@cinema.test";

    private final Process process;
    private final CinemaClient cinema;
    private final String adminPassword;

    private StackUnderTest(Process process, CinemaClient cinema, String adminPassword) {
        this.process = process;
        this.cinema = cinema;
        this.adminPassword = adminPassword;
    }

    static StackUnderTest start(Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var password = UUID.randomUUID().toString();
        var log = folder.resolve("start.log");
        var builder = new ProcessBuilder("./start").redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        builder.environment()
                .put(
                        "CINEMA_HOME",
                        Files.createDirectory(folder.resolve("home")).toString());
        builder.environment().put("CINEMA_PORT", String.valueOf(port));
        builder.environment().put("CINEMA_ADMIN_EMAIL", ADMIN);
        builder.environment().put("CINEMA_ADMIN_PASSWORD", password);
        // A token must last for the whole measurement.
        builder.environment().put("ACCOUNTS_ACCESS_TOKEN_LIFETIME", "2h");
        var stack = new StackUnderTest(builder.start(), new CinemaClient("http://127.0.0.1:" + port), password);
        for (int i = 0; i < 600 && stack.process.isAlive(); i++) {
            if (stack.cinema.isHealthy()) {
                return stack;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        stack.close();
        throw new IllegalStateException("The stack does not get healthy, see " + log);
    }

    CinemaClient cinema() {
        return cinema;
    }

    String adminPassword() {
        return adminPassword;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
