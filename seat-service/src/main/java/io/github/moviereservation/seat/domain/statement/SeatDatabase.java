package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.events.OutboxRelay;
import io.github.moviereservation.seat.domain.BusyException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Runs one statement as one transaction.
 *
 * <p>The order of locks is the same everywhere, so that no two statements can wait for each other: the customer's turn
 * (advisory), the showtime, its seats by id, the hold. Only the sweeper starts at the hold, and it never waits: it
 * skips what is locked.
 *
 * <p>A statement that locks or updates seats gets their showtime as a parameter, never from a join: so the one
 * partition is chosen before it runs. Under concurrent row locks PostgreSQL 18.6 crashed while it chose partitions row
 * by row ({@code perform_pruning_base_step}), which takes all connections down.
 */
@ApplicationScoped
public class SeatDatabase {

    /** Lock timeout, deadlock, and the server shutting down or starting up. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "40P01", "57P01", "57P02", "57P03", "53300");

    private final Pool pool;
    private final OutboxRelay relay;

    SeatDatabase(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    public Uni<RowSet<Row>> read(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .onFailure(SeatDatabase::isBusy)
                .transform(BusyException::new);
    }

    /** For statements that write to the outbox: the relay is woken after the commit. */
    public Uni<RowSet<Row>> write(String sql, Tuple arguments) {
        return read(sql, arguments).invoke(this::announce);
    }

    /** Has what the outbox holds sent now. */
    void announce() {
        relay.wake();
    }

    private static boolean isBusy(Throwable failure) {
        if (failure instanceof PgException refused) {
            return BUSY_STATES.contains(refused.getSqlState());
        }
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof ClosedConnectionException;
    }

    public static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused && constraint.equals(refused.getConstraint());
    }
}
