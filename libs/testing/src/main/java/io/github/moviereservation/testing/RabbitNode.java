package io.github.moviereservation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A private RabbitMQ node on loopback from the installed package; it can be stopped and started again with its data. */
public final class RabbitNode {

    /** Not the wrapper in /usr/sbin: that one changes the user and ignores a private environment. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server"), Path.of("/opt/homebrew/sbin/rabbitmq-server"));

    private final Path home;
    private final RabbitServer server;
    private final int distributionPort;
    private final int nameServerPort;
    private final String name;
    private Process process;

    private RabbitNode(Path home) {
        this.home = home;
        var ports = freePorts(4);
        this.server = new RabbitServer(
                "127.0.0.1",
                ports.get(0),
                ports.get(1),
                "test",
                UUID.randomUUID().toString());
        this.distributionPort = ports.get(2);
        this.nameServerPort = ports.get(3);
        this.name = "test-" + home.getFileName() + "@localhost";
    }

    public static RabbitNode create() {
        try {
            var node = new RabbitNode(Files.createTempDirectory("rabbit"));
            node.configure();
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RabbitServer server() {
        return server;
    }

    private void configure() throws IOException {
        Files.writeString(home.resolve("enabled_plugins"), "[rabbitmq_management].\n");
        Files.writeString(home.resolve("rabbitmq.conf"), """
                listeners.tcp.1 = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                default_user = %s
                default_pass = %s
                """.formatted(
                        server.port(), server.managementPort(), server.username(), server.password()));
    }

    public RabbitNode start() {
        var builder = new ProcessBuilder(program().toString());
        var environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("RABBITMQ_NODENAME", name);
        environment.put("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_MNESIA_BASE", home.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", home.resolve("log").toString());
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(distributionPort));
        environment.put("ERL_EPMD_PORT", String.valueOf(nameServerPort));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false -erl_epmd_port " + distributionPort);
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.resolve("output.log").toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("RabbitMQ, see " + home)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(this::answers);
        return this;
    }

    public void stop() {
        if (process == null) {
            return;
        }
        var all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process = null;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("RabbitMQ ended at its start, see " + home);
        }
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.managementPort() + "/api/overview"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No RabbitMQ for the tests: install the package rabbitmq-server, or start Docker"));
    }

    /** All are open at once before they are given away: one by one, the system may offer the same port twice. */
    private static List<Integer> freePorts(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(RabbitNode::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
