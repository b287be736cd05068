package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatMetrics;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Proves again and again that seats, ledger, sales and bookings tell the same story. One replica at a time does it, all
 * of them tell what was found.
 */
@ApplicationScoped
public class Reconciliation {

    private final Pool pool;
    private final ReconciliationRepository repository;
    private final SeatMetrics metrics;

    Reconciliation(Pool pool, ReconciliationRepository repository, SeatMetrics metrics) {
        this.pool = pool;
        this.repository = repository;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${seat.reconcile.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> reconcile() {
        return pool.withTransaction(transaction -> repository
                        .takeTurn(transaction)
                        .chain(mine ->
                                mine ? compare(transaction) : Uni.createFrom().item(List.<Finding>of())))
                .invoke(Reconciliation::report)
                .chain(this::countFindings);
    }

    @Scheduled(
            every = "${seat.reconcile.count-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> count() {
        return repository.activeHolds().invoke(metrics::activeHolds).chain(this::countFindings);
    }

    private Uni<List<Finding>> compare(SqlClient transaction) {
        return repository.due(transaction).chain(showtimes -> repository.compare(transaction, showtimes));
    }

    private Uni<Void> countFindings() {
        return repository
                .count()
                .invoke(counts -> metrics.found(counts.doubleSales(), counts.mismatches()))
                .replaceWithVoid();
    }

    private static void report(List<Finding> findings) {
        findings.forEach(finding -> Log.errorf(
                "Seat %s of showtime %s: %s %s",
                finding.seat(), finding.showtimeId(), finding.problem(), finding.bookings()));
    }
}
