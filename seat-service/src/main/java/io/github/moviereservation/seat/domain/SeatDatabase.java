package io.github.moviereservation.seat.domain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Reads with one statement, and knows which failures pass by themselves. What changes seats goes through the lanes. */
@ApplicationScoped
public class SeatDatabase {

    /** Lock timeout, deadlock, and the server shutting down, starting up or full. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "40P01", "57P01", "57P02", "57P03", "53300");

    private final Pool pool;

    SeatDatabase(Pool pool) {
        this.pool = pool;
    }

    public Uni<RowSet<Row>> read(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .onFailure(SeatDatabase::isBusy)
                .transform(BusyException::new);
    }

    public static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    public static boolean isBusy(Throwable failure) {
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
