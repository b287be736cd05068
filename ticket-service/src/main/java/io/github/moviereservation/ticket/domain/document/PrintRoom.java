package io.github.moviereservation.ticket.domain.document;

import io.github.moviereservation.web.UnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads of its own for what takes the processor a while. When many wait, more are sent away. */
@ApplicationScoped
class PrintRoom {

    private static final int WAITING = 100;

    private final ThreadPoolExecutor threads;

    PrintRoom() {
        this(Runtime.getRuntime().availableProcessors(), WAITING);
    }

    PrintRoom(int presses, int waiting) {
        threads = new ThreadPoolExecutor(
                presses,
                presses,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("print-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    <T> Uni<T> print(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(UnavailableException::new);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
