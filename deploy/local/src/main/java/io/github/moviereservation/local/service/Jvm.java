package io.github.moviereservation.local.service;

import io.github.moviereservation.local.CinemaService;
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
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=1000",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    /** The busy ones earn back what the second compiler costs; the others would spend a minute of processor time on it. */
    private static final Set<CinemaService> BUSY =
            EnumSet.of(CinemaService.USER, CinemaService.SEAT, CinemaService.TICKET, CinemaService.NOTIFICATION);

    private Jvm() {}

    /** Uses the AOT cache beside the jar, if there is one. */
    static List<String> command(CinemaService service, Path jar) {
        var cache = AotCache.of(service, jar);
        return command(service, jar, cache.fits() ? List.of("-XX:AOTCache=" + cache.file()) : List.of());
    }

    /** Writes a new AOT cache when it ends. */
    static List<String> recordingCommand(CinemaService service, Path jar) {
        var cache = AotCache.of(service, jar);
        return command(service, jar, List.of("-XX:AOTCacheOutput=" + cache.recording()));
    }

    static List<String> flags(CinemaService service) {
        var flags = new ArrayList<>(FLAGS);
        flags.add(service == CinemaService.SEAT ? "-Xmx80m" : "-Xmx128m");
        if (!BUSY.contains(service)) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return flags;
    }

    private static List<String> command(CinemaService service, Path jar, List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(flags(service));
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
