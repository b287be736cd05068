package io.github.moviereservation.local.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service's JVM runs: small, since eight of them share a machine, and quick to start. */
final class Jvm {

    /** A cache is only accepted by a JVM that runs with the flags it was recorded with. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx128m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    private Jvm() {}

    /** Uses the AOT cache beside the jar. The JVM says so in the log and runs without it when it does not fit. */
    static List<String> command(Path jar) {
        var cache = cacheOf(jar);
        return command(jar, Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of());
    }

    /** Writes the AOT cache beside the jar when it ends. */
    static List<String> recordingCommand(Path jar) {
        return command(jar, List.of("-XX:AOTCacheOutput=" + cacheOf(jar)));
    }

    static Path cacheOf(Path jar) {
        return jar.resolveSibling("app.aot");
    }

    private static List<String> command(Path jar, List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(FLAGS);
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
