package io.github.moviereservation.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sends waiting events. A crash between send and mark sends again: consumers must be idempotent. */
@ApplicationScoped
public class OutboxRelay {

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final EventsConfig config;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean brokerDown;

    OutboxRelay(OutboxStore store, EventPublisher publisher, EventsConfig config, MeterRegistry metrics) {
        this.store = store;
        this.publisher = publisher;
        this.config = config;
        metrics.gauge("cinema.outbox.waiting", waiting);
    }

    /** Called after each commit that wrote an event. While the broker is down only the schedule tries. */
    public void wake() {
        if (!brokerDown) {
            start();
        }
    }

    /** Catches what a crash or an outage left behind. */
    @Scheduled(every = "{events.poll-interval}", skipExecutionIf = ApplicationNotRunning.class)
    void poll() {
        start();
    }

    @Scheduled(every = "15s", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> measure() {
        return store.countWaiting().invoke(waiting::set).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "10m", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> purge() {
        return store.purge(config.sentRetention()).replaceWithVoid();
    }

    /** One run at a time; a wake during a run makes it look once more. */
    private void start() {
        if (wakes.getAndIncrement() == 0) {
            Infrastructure.getDefaultWorkerPool().execute(this::run);
        }
    }

    private void run() {
        var seen = wakes.get();
        drain().subscribe()
                .with(
                        _ -> {
                            brokerDown = false;
                            finish(seen);
                        },
                        failure -> {
                            report(failure);
                            wakes.set(0);
                        });
    }

    private void finish(int seen) {
        if (!wakes.compareAndSet(seen, 0)) {
            Infrastructure.getDefaultWorkerPool().execute(this::run);
        }
    }

    private void report(Throwable failure) {
        if (!brokerDown) {
            Log.warnf("Events wait in the outbox: %s", failure);
        }
        brokerDown = true;
    }

    private Uni<Void> drain() {
        return store.claim(config.batchSize(), config.lease())
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : publisher
                                .publish(batch)
                                .onFailure()
                                .call(() -> store.giveBack(batch))
                                .chain(() -> store.markSent(batch))
                                .chain(this::drain));
    }
}
