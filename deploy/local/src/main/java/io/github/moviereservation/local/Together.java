package io.github.moviereservation.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Runs the same step for several things, some at once. */
public final class Together {

    public interface Step<T> {
        void run(T item) throws StartFailed, InterruptedException;
    }

    private Together() {}

    /** Fails with the first failure, as soon as it happens; what still runs is interrupted. */
    public static <T> void run(int atOnce, List<T> items, Step<T> step) throws StartFailed, InterruptedException {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var results = new ExecutorCompletionService<T>(threads);
            for (var item : items) {
                results.submit(() -> {
                    step.run(item);
                    return item;
                });
            }
            for (int ended = 0; ended < items.size(); ended++) {
                results.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailed failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
