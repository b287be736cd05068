package io.github.moviereservation.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same action many times at once. */
public final class Race {

    private Race() {}

    /** A thread each and a common start: a shared pool on a small machine would run them one by one. */
    public static <T> List<T> of(int runners, Callable<T> action) throws InterruptedException {
        return of(Collections.nCopies(runners, action));
    }

    /** Different actions, started at the same moment; the answers keep the order of the actions. */
    public static <T> List<T> of(List<? extends Callable<T>> actions) throws InterruptedException {
        var start = new CyclicBarrier(actions.size());
        var runners = actions.stream()
                .<Callable<T>>map(action -> () -> {
                    start.await();
                    return action.call();
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(runners).stream().map(Future::resultNow).toList();
        }
    }
}
