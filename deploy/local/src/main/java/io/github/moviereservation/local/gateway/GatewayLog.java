package io.github.moviereservation.local.gateway;

import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Writes what the gateway's libraries log into a file beside the services' logs: the terminal is for people. */
public final class GatewayLog {

    private static final int BYTES = 10 * 1024 * 1024;
    private static final int FILES = 2;

    private GatewayLog() {}

    public static void to(Path home) throws StartFailed {
        try {
            var logs = Files.createDirectories(home.resolve("logs"));
            var file = new FileHandler(logs.resolve("gateway.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new StartFailed("The gateway's log cannot be written: " + e.getMessage(), e);
        }
    }
}
