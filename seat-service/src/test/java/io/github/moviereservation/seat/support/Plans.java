package io.github.moviereservation.seat.support;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How the database would run a statement that may look rows up. */
public final class Plans {

    private Plans() {}

    /** Tables that are small in tests would be read as a whole, if that were not forbidden, as it is to the lanes. */
    public static String of(String sql) {
        var pool = Arc.container().instance(Pool.class).get();
        return Showtimes.await(pool.withTransaction(transaction -> transaction
                .query(
                        "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off")
                .execute()
                .chain(() -> transaction
                        .query("explain (generic_plan) " + sql)
                        .execute()
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .collect(Collectors.joining("\n"))))));
    }
}
