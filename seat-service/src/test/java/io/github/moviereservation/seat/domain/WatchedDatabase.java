package io.github.moviereservation.seat.domain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is read about each showtime, or whatever else a statement's first argument names. */
@Alternative
@Priority(1)
@Singleton
public class WatchedDatabase extends SeatDatabase {

    private final Map<Object, Integer> reads = new ConcurrentHashMap<>();

    WatchedDatabase(Pool pool) {
        super(pool);
    }

    @Override
    public Uni<RowSet<Row>> read(String sql, Tuple arguments) {
        return Uni.createFrom().deferred(() -> {
            if (arguments.size() > 0) {
                reads.merge(arguments.getValue(0), 1, Integer::sum);
            }
            return super.read(sql, arguments);
        });
    }

    public int readsOf(UUID showtime) {
        return reads.getOrDefault(showtime, 0);
    }
}
