package io.github.moviereservation.ticket.client;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Runs Stripe's blocking client on a few threads of its own. Every call is idempotent, so what found Stripe busy, broken
 * or away is tried again: twice, and with growing waits.
 */
@ApplicationScoped
class StripeWorkers {

    private static final int THREADS = 16;
    private static final int WAITING = 64;

    private final WorkerExecutor threads;

    StripeWorkers(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor("stripe", THREADS);
    }

    @Bulkhead(value = THREADS, waitingTaskQueue = WAITING)
    @Retry(
            maxRetries = 2,
            delay = 300,
            jitter = 100,
            retryOn = {RateLimitException.class, ApiException.class, ApiConnectionException.class})
    @ExponentialBackoff
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.75,
            delay = 5000,
            skipOn = {CardException.class, InvalidRequestException.class, IdempotencyException.class})
    <T> Uni<T> run(Callable<T> call) {
        return threads.executeBlocking(call, false);
    }
}
