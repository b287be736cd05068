package io.github.moviereservation.seat.domain.lane;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;

/**
 * A connection of a lane's own, taken when it is first needed and again after it was lost. A batch that gives up does
 * not give it back: it has settings of its own, and may hold locks until the database answers again.
 */
final class LaneConnection {

    /** Plans are made anew after this: one made while a table was small would stay, and read all of it when it is large. */
    private static final Duration PLANS_LAST = Duration.ofSeconds(5);

    private final Pool pool;
    private final Context context;
    private Uni<SqlConnection> usable;
    private boolean isUsable;
    private SqlConnection open;
    private volatile long plannedAt;

    LaneConnection(Pool pool, Context context) {
        this.pool = pool;
        this.context = context;
    }

    /** Open, and without a transaction. Who does not wait for it leaves it to the next. */
    synchronized Uni<SqlConnection> get() {
        var coming = usable == null ? become(connect()) : usable;
        return coming.chain(this::withFreshPlans);
    }

    /**
     * Nothing of a failed batch must be left: its locks go as soon as the database answers, before the next batch. On the
     * lane's own thread, so that whatever the batch is just about to send goes before.
     */
    synchronized void cleanUp() {
        if (isUsable) {
            var failed = open;
            become(Uni.createFrom()
                    .item(failed)
                    .emitOn(task -> context.runOnContext(_ -> task.run()))
                    .call(() -> failed.query("rollback").execute()));
        }
    }

    synchronized Uni<Void> close() {
        var last = open;
        forget(last);
        return last == null
                ? Uni.createFrom().voidItem()
                : last.close().onFailure().recoverWithNull();
    }

    private Uni<SqlConnection> become(Uni<SqlConnection> coming) {
        var shared = coming.memoize().indefinitely();
        usable = shared;
        isUsable = false;
        shared.subscribe().with(_ -> succeed(shared), _ -> giveUp(shared));
        return shared;
    }

    private Uni<SqlConnection> connect() {
        return pool.getConnection()
                .call(fresh -> fresh.query(LockStatements.PREPARE)
                        .execute()
                        .onFailure()
                        .call(fresh::close))
                .invoke(this::opened);
    }

    private synchronized void opened(SqlConnection fresh) {
        open = fresh;
        plannedAt = System.nanoTime();
        fresh.closeHandler(() -> forget(fresh));
    }

    private synchronized void forget(SqlConnection closed) {
        if (open == closed) {
            open = null;
            usable = null;
            isUsable = false;
        }
    }

    private synchronized void succeed(Uni<SqlConnection> done) {
        isUsable = usable == done;
    }

    private synchronized void giveUp(Uni<SqlConnection> failed) {
        if (usable == failed) {
            close().subscribe().with(_ -> {});
        }
    }

    private Uni<SqlConnection> withFreshPlans(SqlConnection connection) {
        if (System.nanoTime() - plannedAt < PLANS_LAST.toNanos()) {
            return Uni.createFrom().item(connection);
        }
        return connection
                .query("discard plans")
                .execute()
                .invoke(() -> plannedAt = System.nanoTime())
                .replaceWith(connection);
    }
}
