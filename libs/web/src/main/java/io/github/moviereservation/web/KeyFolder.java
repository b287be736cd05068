package io.github.moviereservation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signing keys in the {@code *.pem} files of a folder, in the order of their names: the last one is the newest. */
public final class KeyFolder<K> {

    private static final String FIRST = "0001.pem";
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Supplier<String> newPem;
    private final Function<String, K> ofPem;

    /** @param ofPem throws an {@code IllegalArgumentException} for what is no key */
    public KeyFolder(Path folder, Supplier<String> newPem, Function<String, K> ofPem) {
        this.folder = folder;
        this.newPem = newPem;
        this.ofPem = ofPem;
    }

    /** Never empty: makes the first key when there is none. Replicas that start together get the same one. */
    public List<K> load() {
        try {
            var files = pemFiles();
            if (files.isEmpty()) {
                makeFirst();
                files = pemFiles();
            }
            return files.stream().map(this::read).toList();
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
            Files.writeString(draft, newPem.get());
            Files.createLink(folder.resolve(FIRST), draft);
        } catch (FileAlreadyExistsException _) {
            // The other replica's key is as good.
        } finally {
            Files.delete(draft);
        }
    }

    private K read(Path file) {
        try {
            return ofPem.apply(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s is no signing key".formatted(file), e);
        }
    }
}
