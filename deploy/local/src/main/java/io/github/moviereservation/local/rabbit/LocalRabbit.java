package io.github.moviereservation.local.rabbit;

import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.Ports;
import io.github.moviereservation.local.StartFailed;
import io.github.moviereservation.local.process.ChildProcess;
import io.github.moviereservation.local.process.Component;
import io.github.moviereservation.local.process.PidFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A private RabbitMQ node. */
public final class LocalRabbit implements Component {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final byte[] GREETING = "AMQP\0\0\11\1".getBytes(StandardCharsets.ISO_8859_1);

    private final Path topology;
    private final Path home;
    private final RabbitAccess access;
    private final Console console;
    private final int distributionPort;
    private final NameServer nameServer;
    private final ChildProcess node;

    /**
     * @param root the checkout, which says what exchanges and queues there are
     * @param nameServer which must run before this is started
     */
    public LocalRabbit(
            Path root,
            Path home,
            RabbitAccess access,
            NameServer nameServer,
            Ports ports,
            PidFiles pids,
            Console console) {
        this.topology = root.resolve("deploy/rabbitmq/definitions.json");
        this.home = home;
        this.access = access;
        this.console = console;
        this.distributionPort = ports.any();
        this.nameServer = nameServer;
        this.node = new ChildProcess(name(), home, pids);
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public void start() throws StartFailed, InterruptedException {
        var installation = RabbitInstallation.findOrInstall(home.resolve("logs/apt.log"), console);
        var files = new RabbitFiles(home.resolve("rabbitmq"));
        files.write(access, topology);
        var builder = new ProcessBuilder(installation.server().toString());
        builder.environment().putAll(files.environment(distributionPort, nameServer.port()));
        node.start(builder);
        try {
            node.awaitReady(this::answers, LIMIT);
        } catch (StartFailed e) {
            node.kill(Duration.ofSeconds(2));
            throw e;
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return node.ended();
    }

    @Override
    public void stop() {
        node.stop();
    }

    /** The node listens before it serves: only an answered greeting counts. */
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(RabbitAccess.HOST, access.port()), 1_000);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(GREETING);
            return socket.getInputStream().read() == 1;
        } catch (IOException e) {
            return false;
        }
    }
}
