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
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Erlang's name server for the private node, which runs before it: left to itself, the node would leave one behind. */
public final class NameServer implements Component {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path home;
    private final Console console;
    private final int port;
    private final ChildProcess process;

    public NameServer(Path home, Ports ports, PidFiles pids, Console console) {
        this.home = home;
        this.console = console;
        this.port = ports.any();
        this.process = new ChildProcess(name(), home, pids);
    }

    int port() {
        return port;
    }

    @Override
    public String name() {
        return "epmd";
    }

    @Override
    public void start() throws StartFailed, InterruptedException {
        var installation = RabbitInstallation.findOrInstall(home.resolve("logs/apt.log"), console);
        var builder = new ProcessBuilder(installation.nameServer().toString());
        builder.environment().put("ERL_EPMD_PORT", String.valueOf(port));
        builder.environment().put("ERL_EPMD_ADDRESS", RabbitAccess.HOST);
        process.start(builder);
        process.awaitReady(this::listens, LIMIT);
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    @Override
    public void stop() {
        process.stop();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(RabbitAccess.HOST, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
