package io.github.moviereservation.local;

import java.io.PrintStream;
import java.time.Duration;

/** What the person at the terminal reads. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** One finished step: its name, what happened, and how long it took. */
    public void done(String component, String what, Duration took) {
        out.printf("  %-22s %s (%.1f s)%n", component, what, took.toMillis() / 1000.0);
    }

    public void say(String line) {
        out.println(line);
    }

    public void warn(String line) {
        err.println("! " + line);
    }
}
