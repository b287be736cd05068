package io.github.moviereservation.local.process;

import io.github.moviereservation.local.StartFailed;
import java.util.concurrent.CompletableFuture;

/** A part of the stack that runs as processes of its own. */
public interface Component {

    String name();

    /** Returns when the component answers. Starting it again after it ended is allowed. */
    void start() throws StartFailed, InterruptedException;

    /** Completes with the exit code when the component of the last start has ended. */
    CompletableFuture<Integer> ended();

    /** Ends it, politely first; afterwards it does not start again. */
    void stop();
}
