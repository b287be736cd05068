package io.github.moviereservation.seat.domain;

import io.github.moviereservation.web.DatabaseOutage;
import io.github.moviereservation.web.UnavailableException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Reads with one statement, and knows which failures pass by themselves. What changes seats goes through the lanes. */
@ApplicationScoped
public class SeatDatabase {

    /** Lock timeout and deadlock. */
    private static final Set<String> CONTENDED_STATES = Set.of("55P03", "40P01");

    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    private final Pool pool;

    SeatDatabase(Pool pool) {
        this.pool = pool;
    }

    public Uni<RowSet<Row>> read(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .ifNoItem()
                .after(LONGEST_READ)
                .failWith(() -> new TimeoutException("The database does not answer"))
                .onFailure(SeatDatabase::isAway)
                .transform(UnavailableException::new)
                .onFailure(SeatDatabase::isContended)
                .transform(_ -> new BusyException());
    }

    public static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    /** Whether the failure passes by itself, and the same may be asked for again. */
    public static boolean isAway(Throwable failure) {
        return failure instanceof TimeoutException || DatabaseOutage.isCauseOf(failure);
    }

    /** Whether others kept what was wanted locked for too long, or each other. */
    public static boolean isContended(Throwable failure) {
        return failure instanceof PgException refused && CONTENDED_STATES.contains(refused.getSqlState());
    }

    public static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused && constraint.equals(refused.getConstraint());
    }
}
