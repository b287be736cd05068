package io.github.moviereservation.local.rabbit;

import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.StartFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The RabbitMQ of this machine: its server and Erlang's name server. */
record RabbitInstallation(Path server, Path nameServer) {

    /** Debian's /usr/sbin/rabbitmq-server is no candidate: it changes the user and ignores a private environment. */
    private static final List<Path> SERVER_FOLDERS = List.of(
            Path.of("/usr/lib/rabbitmq/bin"),
            Path.of("/opt/rabbitmq/sbin"),
            Path.of("/opt/homebrew/sbin"),
            Path.of("/usr/local/sbin"));

    static RabbitInstallation findOrInstall(Path log, Console console) throws StartFailed, InterruptedException {
        var found = find();
        if (found.isEmpty()) {
            install(log, console);
            found = find();
        }
        return found.orElseThrow(() -> new StartFailed("RabbitMQ was installed but is not found, see " + log));
    }

    private static Optional<RabbitInstallation> find() {
        var server = SERVER_FOLDERS.stream()
                .map(folder -> folder.resolve("rabbitmq-server"))
                .filter(Files::isExecutable)
                .findFirst();
        return server.flatMap(program -> onPath("epmd").map(epmd -> new RabbitInstallation(program, epmd)));
    }

    private static void install(Path log, Console console) throws StartFailed, InterruptedException {
        if (!"root".equals(System.getProperty("user.name")) || onPath("apt-get").isEmpty()) {
            throw new StartFailed("RabbitMQ is not installed: install the package rabbitmq-server"
                    + " (sudo apt-get install rabbitmq-server, or brew install rabbitmq)");
        }
        console.say("  Installing RabbitMQ with apt-get");
        run(log, "apt-get", "update");
        run(log, "apt-get", "install", "-y", "--no-install-recommends", "rabbitmq-server");
    }

    private static void run(Path log, String... command) throws StartFailed, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        // The package's own node is not wanted: Debian starts no service in runlevel 1.
        builder.environment().put("RUNLEVEL", "1");
        try {
            Files.createDirectories(log.getParent());
            if (builder.start().waitFor() != 0) {
                throw new StartFailed("RabbitMQ is not installed and apt-get could not install it, see " + log);
            }
        } catch (IOException e) {
            throw new StartFailed("RabbitMQ is not installed and apt-get cannot be run: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> onPath(String program) {
        var folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return Stream.concat(folders, Stream.of(Path.of("/usr/bin"), Path.of("/opt/homebrew/bin")))
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
