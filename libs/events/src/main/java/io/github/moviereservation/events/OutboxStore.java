package io.github.moviereservation.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** The outbox as the relay sees it. */
@ApplicationScoped
class OutboxStore {

    /** Claims rows for a while, so that no transaction stays open across the broker and a crash gives them back. */
    private static final String CLAIM = """
            update outbox_event set claimed_until = now() + $1 * interval '1 millisecond'
            where seq in (select seq from outbox_event
                          where sent_at is null and (claimed_until is null or claimed_until < now())
                          order by seq limit $2 for update skip locked)
            returning seq, id, type, subject, data, occurred_at, trace_parent""";

    private static final String MARK_SENT = "update outbox_event set sent_at = now() where seq = any($1)";

    private static final String GIVE_BACK =
            "update outbox_event set claimed_until = null where seq = any($1) and sent_at is null";

    private static final String COUNT_WAITING = "select count(*) from outbox_event where sent_at is null";

    private static final String PURGE = "delete from outbox_event where sent_at < now() - $1 * interval '1 second'";

    /**
     * Rows are found by their keys, whatever the planner believes: a plan made while the table was empty would read all
     * of it, and after a burst that is a lot.
     */
    private static final String BY_KEYS = "set local enable_seqscan = off";

    private final Pool pool;

    OutboxStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<OutboxEvent>> claim(int limit, Duration lease) {
        return byKeys(CLAIM, Tuple.of(lease.toMillis(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxEvent::of)
                        .sorted((a, b) -> Long.compare(a.seq(), b.seq()))
                        .toList());
    }

    Uni<Void> markSent(List<OutboxEvent> events) {
        return update(MARK_SENT, events);
    }

    Uni<Void> giveBack(List<OutboxEvent> events) {
        return update(GIVE_BACK, events);
    }

    Uni<Long> countWaiting() {
        return pool.query(COUNT_WAITING)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Integer> purge(Duration retention) {
        return pool.preparedQuery(PURGE)
                .execute(Tuple.of(retention.toSeconds()))
                .map(RowSet::rowCount);
    }

    private Uni<Void> update(String sql, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = events.stream().map(OutboxEvent::seq).toArray(Long[]::new);
        return byKeys(sql, Tuple.of(keys)).replaceWithVoid();
    }

    private Uni<RowSet<Row>> byKeys(String sql, Tuple arguments) {
        return pool.withTransaction(transaction -> transaction
                .query(BY_KEYS)
                .execute()
                .chain(() -> transaction.preparedQuery(sql).execute(arguments)));
    }
}
