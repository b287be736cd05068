package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.StartFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes as a library, unpacked once. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}, which is named for what is in it: a newer library unpacks anew. */
    static Path unpackBelow(Path home) throws StartFailed {
        var resource = "/postgres-%s.txz".formatted(platform());
        try (var stream = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new StartFailed("There is no PostgreSQL for this machine (" + platform() + ")");
            }
            var archive = stream.readAllBytes();
            var checksum = new CRC32();
            checksum.update(archive);
            var folder = home.resolve("postgres-%08x".formatted(checksum.getValue()));
            if (!Files.exists(folder)) {
                unpack(new ByteArrayInputStream(archive), folder);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailed("PostgreSQL cannot be unpacked below " + home + ": " + e.getMessage(), e);
        }
    }

    /** Beside the target and renamed: a crash in between does not leave half a server. */
    private static void unpack(InputStream archive, Path into) throws IOException {
        var staging = into.resolveSibling(into.getFileName() + ".part");
        Folders.delete(staging);
        Files.createDirectories(staging);
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, staging.resolve(entry.getName()).normalize());
            }
        }
        Files.move(staging, into, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> System.getProperty("os.arch");
        };
        var alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return system + "-" + processor + alpine;
    }
}
