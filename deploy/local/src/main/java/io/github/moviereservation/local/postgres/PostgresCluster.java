package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The data folder of the server: made at the first start, kept from then on. */
record PostgresCluster(Path binaries, Path folder, Unprivileged unprivileged) {

    private static final int INITDB_MINUTES = 2;

    Path data() {
        return folder.resolve("data");
    }

    void create(String superuser, String password) throws StartFailed, InterruptedException {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(data().resolve("ready"))) {
                Folders.delete(data());
                initialize(superuser, password);
                Files.createFile(data().resolve("ready"));
            }
            unprivileged.own(folder);
            forgetDeadServer();
        } catch (IOException e) {
            throw new StartFailed("PostgreSQL's data folder cannot be made: " + e.getMessage(), e);
        }
    }

    /** Durable as in production, reachable from this machine only, and for those who know a password. */
    List<String> serverCommand(int port) {
        return unprivileged.command(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
    }

    /** The builtin locale sorts and compares alike on every machine. */
    private void initialize(String superuser, String password) throws IOException, StartFailed, InterruptedException {
        var passwordFile = Files.createTempFile(
                folder,
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        unprivileged.own(folder);
        var log = folder.resolve("initdb.log");
        var process = new ProcessBuilder(unprivileged.command(
                        binaries.resolve("bin/initdb").toString(),
                        "-D",
                        data().toString(),
                        "-U",
                        superuser,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var finished = process.waitFor(INITDB_MINUTES, TimeUnit.MINUTES);
        Files.delete(passwordFile);
        if (!finished || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new StartFailed("PostgreSQL's data folder cannot be made, see " + log);
        }
    }

    /** After a crash of the machine another process may have got the old server's id, which would stop a start. */
    private void forgetDeadServer() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (Files.exists(pidFile)
                && serverOf(pidFile)
                        .flatMap(process -> process.info().commandLine())
                        .filter(command -> command.contains(data().toString()))
                        .isEmpty()) {
            Files.delete(pidFile);
        }
    }

    /** None also when the file is empty or cut off, as a full disk leaves it. */
    private static Optional<ProcessHandle> serverOf(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of);
        } catch (NumberFormatException | MalformedInputException e) {
            return Optional.empty();
        }
    }
}
