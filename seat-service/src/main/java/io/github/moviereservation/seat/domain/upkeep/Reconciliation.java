package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatMetrics;
import io.github.moviereservation.seat.domain.upkeep.ReconciliationRepository.Finding;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Proves again and again that seats, ledger and sales tell the same story. One replica at a time does it. */
@ApplicationScoped
public class Reconciliation {

    private final ReconciliationRepository repository;
    private final SeatMetrics metrics;
    private final SeatConfig.Reconcile config;

    Reconciliation(ReconciliationRepository repository, SeatMetrics metrics, SeatConfig config) {
        this.repository = repository;
        this.metrics = metrics;
        this.config = config.reconcile();
    }

    @Scheduled(
            every = "${seat.reconcile.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> reconcile() {
        return repository
                .findings(config.window(), config.bookingGrace())
                .invoke(this::report)
                .replaceWithVoid();
    }

    @Scheduled(
            every = "${seat.reconcile.count-holds-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> countHolds() {
        return repository.activeHolds().invoke(metrics::activeHolds).replaceWithVoid();
    }

    private void report(List<Finding> findings) {
        findings.forEach(finding ->
                Log.errorf("Seat %s of showtime %s: %s", finding.seat(), finding.showtimeId(), finding.problem()));
        var doubleSold = findings.stream().filter(Finding::isDoubleSale).count();
        metrics.reconciled(doubleSold, findings.size() - doubleSold);
    }
}
