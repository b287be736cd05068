package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.RecoveryRun;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Finishes or undoes exchanges that were cut off, by a crash or by a partner that did not answer. */
@ApplicationScoped
class ExchangeRecovery implements RecoveryRun.Work {

    private final RecoveryRun recovery;
    private final ExchangeQueue queue;
    private final ExchangeReader exchanges;
    private final ExchangeSteps steps;
    private final ExchangeProcess process;

    ExchangeRecovery(
            RecoveryRun recovery,
            ExchangeQueue queue,
            ExchangeReader exchanges,
            ExchangeSteps steps,
            ExchangeProcess process) {
        this.recovery = recovery;
        this.queue = queue;
        this.exchanges = exchanges;
        this.steps = steps;
        this.process = process;
    }

    @Scheduled(
            every = "{ticket.recovery.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> run() {
        return recovery.of(this);
    }

    @Override
    public Uni<List<UUID>> claim(int limit, Duration lease) {
        return queue.claim(limit, lease);
    }

    @Override
    public Uni<Exchange> resume(UUID id) {
        return exchanges.find(id).chain(process::resume);
    }

    @Override
    public Uni<Exchange> postpone(UUID id) {
        return steps.postpone(id);
    }
}
