package io.github.moviereservation.movie.client;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Runs Cloudinary's blocking client on a few threads of its own. An upload names its asset, so what found Cloudinary
 * busy, broken or away is tried again: twice, and with growing waits. While it stays away, it is left alone for a while.
 */
@ApplicationScoped
class CloudinaryWorkers {

    private static final int THREADS = 4;
    private static final int WAITING = 16;

    private final WorkerExecutor threads;

    CloudinaryWorkers(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor("cloudinary", THREADS);
    }

    @PreDestroy
    void close() {
        threads.closeAndForget();
    }

    @Bulkhead(value = THREADS, waitingTaskQueue = WAITING)
    @Retry(
            maxRetries = 2,
            delay = 300,
            jitter = 100,
            retryOn = {CloudinaryAnswer.BusyException.class, IOException.class})
    @ExponentialBackoff
    @CircuitBreaker(
            requestVolumeThreshold = 9,
            failureRatio = 0.75,
            delay = 10_000,
            skipOn = CloudinaryAnswer.RefusedException.class)
    <T> Uni<T> run(Callable<T> call) {
        return threads.executeBlocking(call, false);
    }
}
