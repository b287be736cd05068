package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.BusyException;
import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.web.UnavailableException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one batch at a time: all operations that wait when the batch before is done. Idle, an operation starts at once
 * and alone; busy, batches grow by themselves.
 */
final class Lane {

    private static final Duration LOOK_FOR_LATE = Duration.ofMillis(200);

    private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Context context;
    private final LaneConnection connection;
    private final Batch batch;
    private final Commits commits;
    private final LaneConfig config;
    private final long lookForLate;

    Lane(Context context, LaneConnection connection, Batch batch, Commits commits, LaneConfig config) {
        this.context = context;
        this.connection = connection;
        this.batch = batch;
        this.commits = commits;
        this.config = config;
        this.lookForLate = context.owner().setPeriodic(LOOK_FOR_LATE.toMillis(), _ -> dropLate());
    }

    <T> Uni<T> run(SeatOperation<T> operation) {
        return Uni.createFrom().deferred(() -> {
            if (underWay.incrementAndGet() > config.longestQueue()) {
                underWay.decrementAndGet();
                return Uni.createFrom().failure(new BusyException());
            }
            return Uni.createFrom().emitter(caller -> add(new Waiting<>(operation, caller, underWay::decrementAndGet)));
        });
    }

    /** Operations that nobody has answered yet. */
    int underWay() {
        return underWay.get();
    }

    Uni<Void> close() {
        context.owner().cancelTimer(lookForLate);
        return connection.close();
    }

    private void add(Waiting<?> waiting) {
        queue.add(waiting);
        start();
    }

    private void start() {
        if (running.compareAndSet(false, true)) {
            context.runOnContext(_ -> next());
        }
    }

    private void next() {
        var together = take();
        if (together.isEmpty()) {
            running.set(false);
            if (!queue.isEmpty()) {
                start();
            }
            return;
        }
        attempt(together)
                .onFailure(failure -> together.size() > 1 && !SeatDatabase.isAway(failure))
                .recoverWithUni(() -> oneByOne(together))
                .onFailure()
                .invoke(failure -> fail(together, failure))
                .subscribe()
                .with(_ -> next(), _ -> next());
    }

    private List<Waiting<?>> take() {
        var together = new ArrayList<Waiting<?>>();
        while (together.size() < config.mostTogether()) {
            var waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            together.add(waiting);
        }
        return together;
    }

    /** A batch may take long when the database does; those behind it are not kept waiting with it. */
    private void dropLate() {
        for (var first = queue.peek(); first != null && isLate(first); first = queue.peek()) {
            if (queue.remove(first)) {
                first.giveUp();
            }
        }
    }

    private boolean isLate(Waiting<?> waiting) {
        return waiting.isOlderThan(config.longestWait());
    }

    private Uni<Void> attempt(List<Waiting<?>> together) {
        return connection
                .get()
                .chain(open -> batch.run(open, together))
                .ifNoItem()
                .after(config.batchTimeout())
                .failWith(() -> new TimeoutException("A batch of seats took too long"))
                .onFailure()
                .invoke(connection::cleanUp)
                .chain(written -> written.map(done -> commits.commit(done, connection))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .invoke(() -> together.forEach(this::finish));
    }

    /** So that an operation that fails takes no other with it. */
    private Uni<Void> oneByOne(List<Waiting<?>> together) {
        return Multi.createFrom()
                .iterable(together)
                .onItem()
                .transformToUniAndConcatenate(one -> attempt(List.of(one))
                        .onFailure()
                        .invoke(failure -> fail(List.of(one), failure))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void finish(Waiting<?> waiting) {
        if (!waiting.isContended()) {
            waiting.answer();
        } else if (isLate(waiting)) {
            waiting.giveUp();
        } else {
            var pause = ThreadLocalRandom.current().nextInt(2, 10);
            context.owner().setTimer(pause, _ -> add(waiting));
        }
    }

    private static void fail(List<Waiting<?>> together, Throwable failure) {
        var answer = answerFor(failure);
        if (answer != failure) {
            Log.warnf("%d operations on seats failed: %s", together.size(), failure);
        }
        together.forEach(waiting -> waiting.fail(answer));
    }

    private static Throwable answerFor(Throwable failure) {
        if (SeatDatabase.isAway(failure)) {
            return new UnavailableException(failure);
        }
        return SeatDatabase.isContended(failure) ? new BusyException() : failure;
    }
}
