package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    /** The busy ones earn back what the second compiler costs; the others would spend a minute of processor time on it. */
    private static final Set<CinemaService> BUSY =
            EnumSet.of(CinemaService.USER, CinemaService.SEAT, CinemaService.TICKET, CinemaService.NOTIFICATION);

    private Jvm() {}

    /** Uses the AOT cache beside the jar. The JVM says so in the log and runs without it when it does not fit. */
    static List<String> command(CinemaService service, Path jar) {
        var cache = cacheOf(jar);
        return command(service, jar, Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of());
    }

    /** Writes a new AOT cache when it ends. */
    static List<String> recordingCommand(CinemaService service, Path jar) {
        return command(service, jar, List.of("-XX:AOTCacheOutput=" + recordingOf(jar)));
    }

    static Path cacheOf(Path jar) {
        return jar.resolveSibling("app.aot");
    }

    static Path recordingOf(Path jar) {
        return jar.resolveSibling("app.aot.new");
    }

    private static List<String> command(CinemaService service, Path jar, List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(FLAGS);
        if (!BUSY.contains(service)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
