package io.github.moviereservation.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Runs the same step for several things, some at once. */
public final class Together {

    public interface Step<T> {
        void run(T item) throws StartFailed, InterruptedException;
    }

    private Together() {}

    /** Fails with the first failure, after all have ended. */
    public static <T> void run(int atOnce, List<T> items, Step<T> step) throws StartFailed, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var results = items.stream()
                    .map(item -> threads.submit(() -> {
                        step.run(item);
                        return item;
                    }))
                    .toList();
            for (var result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailed failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
