package io.github.moviereservation.ticket.domain.booking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The rows of a table that wait for a job. One statement, so that no transaction stays open while the job works. */
public final class DueRows {

    /** Claimed for a while: a replica that dies gives its rows back, and two replicas never get the same one. */
    private static final String CLAIM = """
            update %1$s set recover_at = now() + $1 * interval '1 millisecond'
            where id in (select id from %1$s where recover_at <= now()
                         order by recover_at limit $2 for update skip locked)
            returning id""";

    private final Pool database;
    private final String claim;

    /** @param table with {@code id} and {@code recover_at} */
    public DueRows(Pool database, String table) {
        this.database = database;
        this.claim = CLAIM.formatted(table);
    }

    public Uni<List<UUID>> claim(int limit, Duration lease) {
        return database.preparedQuery(claim)
                .execute(Tuple.of(lease.toMillis(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }
}
