package io.github.moviereservation.user.domain.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The {@code *.pem} files of a folder, in the order of their names: the last one is the newest. */
final class KeyFolder {

    private static final String FIRST = "0001.pem";
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Never empty: makes the first key when there is none. Replicas that start together get the same one. */
    List<SigningKey> load() {
        try {
            var files = pemFiles();
            if (files.isEmpty()) {
                makeFirst();
                files = pemFiles();
            }
            return files.stream().map(KeyFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The signing keys in %s cannot be read".formatted(folder), e);
        }
    }

    private List<Path> pemFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        }
    }

    /** Written aside and then linked: the link fails when another replica was faster, and is never half a file. */
    private void makeFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        }
        var draft = Files.createTempFile(folder, "draft", null, OWNER_ONLY);
        try {
            Files.writeString(draft, SigningKey.newPem());
            Files.createLink(folder.resolve(FIRST), draft);
        } catch (FileAlreadyExistsException _) {
            // The other replica's key is as good.
        } finally {
            Files.delete(draft);
        }
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.ofPem(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s is no signing key".formatted(file), e);
        }
    }
}
