package io.github.moviereservation.local.postgres;

import io.github.moviereservation.local.StartFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run PostgreSQL, which refuses to run as root: as it is when we are not root; else in a user namespace, where
 * root's own files stay readable but nobody is root; else, where namespaces are forbidden, as another user.
 */
record Unprivileged(List<String> prefix, boolean otherUser) {

    private static final String OTHER_USER = "nobody";

    static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false);
        }
        if (succeeds(List.of("unshare", "-U", "sh", "-c", "test $(id -u) -ne 0"))) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        return new Unprivileged(
                List.of("setpriv", "--reuid=" + OTHER_USER, "--regid=" + primaryGroup(), "--clear-groups"), true);
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    /** Gives the folder to the other user, if there is one, and makes sure that it can get there. */
    void own(Path folder) throws StartFailed {
        if (!otherUser) {
            return;
        }
        if (!succeeds(List.of("chown", "-R", OTHER_USER, folder.toString()))
                || !succeeds(command("test", "-w", folder.toString()))) {
            throw new StartFailed("PostgreSQL does not run as root, and the user " + OTHER_USER + " cannot use "
                    + folder + ": set CINEMA_HOME to a folder outside of root's own");
        }
    }

    private static String primaryGroup() {
        return succeeds(List.of("getent", "group", "nogroup")) ? "nogroup" : OTHER_USER;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
