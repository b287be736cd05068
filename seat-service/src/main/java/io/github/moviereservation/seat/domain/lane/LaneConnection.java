package io.github.moviereservation.seat.domain.lane;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** A connection of a lane's own, taken when it is first needed and again after it was lost. */
final class LaneConnection {

    private final Pool pool;
    private volatile SqlConnection open;

    LaneConnection(Pool pool) {
        this.pool = pool;
    }

    Uni<SqlConnection> get() {
        var current = open;
        return current != null ? Uni.createFrom().item(current) : connect();
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
                        .after(java.time.Duration.ofSeconds(1))
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
