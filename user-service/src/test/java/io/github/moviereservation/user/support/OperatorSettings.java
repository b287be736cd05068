package io.github.moviereservation.user.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/** What an operator sets: a folder for the keys, and the first admin. */
public class OperatorSettings implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_EMAIL = "root@example.org";
    public static final String ADMIN_PASSWORD = UUID.randomUUID().toString();

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "cinema.keys-dir",
                    Files.createTempDirectory("keys").resolve("new").toString(),
                    "cinema.admin-email",
                    ADMIN_EMAIL,
                    "cinema.admin-password",
                    ADMIN_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The folder is left to the system's temporary files.
    }
}
