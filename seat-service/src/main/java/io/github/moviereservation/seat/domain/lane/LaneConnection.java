package io.github.moviereservation.seat.domain.lane;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;

/** A connection of a lane's own, taken when it is first needed and again after it was lost. */
final class LaneConnection {

    /** Plans are made anew after this: one made while a table was small would stay, and read all of it when it is large. */
    private static final Duration PLANS_LAST = Duration.ofSeconds(5);

    private final Pool pool;
    private volatile SqlConnection open;
    private volatile long plannedAt;

    LaneConnection(Pool pool) {
        this.pool = pool;
    }

    Uni<SqlConnection> get() {
        var current = open;
        if (current == null) {
            return connect();
        }
        return System.nanoTime() - plannedAt < PLANS_LAST.toNanos()
                ? Uni.createFrom().item(current)
                : current.query("discard plans")
                        .execute()
                        .invoke(() -> plannedAt = System.nanoTime())
                        .replaceWith(current);
    }

    private Uni<SqlConnection> connect() {
        return pool.getConnection()
                .call(fresh -> fresh.query(LockStatements.PREPARE)
                        .execute()
                        .onFailure()
                        .call(fresh::close)
                        .invoke(() -> {
                            fresh.closeHandler(this::forget);
                            open = fresh;
                            plannedAt = System.nanoTime();
                        }));
    }

    private void forget() {
        open = null;
    }

    /** Nothing of a failed batch must be left open; a connection that cannot even do that is given up. */
    Uni<Void> reset() {
        var failed = open;
        return failed == null
                ? Uni.createFrom().voidItem()
                : failed.query("rollback")
                        .execute()
                        .replaceWithVoid()
                        .ifNoItem()
                        .after(Duration.ofSeconds(1))
                        .fail()
                        .onFailure()
                        .recoverWithUni(() -> close());
    }

    Uni<Void> close() {
        var last = open;
        open = null;
        return last == null
                ? Uni.createFrom().voidItem()
                : last.close().onFailure().recoverWithNull();
    }
}
