package io.github.moviereservation.seat.domain.lane;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;

/** What a transaction has written, and what becomes of it. */
record Written(SqlConnection connection, String transaction, List<Change> ledger) {

    /**
     * After a crash PostgreSQL may give an id once more that had reached no disk, so the row must be there as well
     * (<a href="https://www.postgresql.org/docs/current/functions-info.html">pg_xact_status</a>).
     */
    private static final String FATE = """
            select pg_xact_status($1::text::xid8) as status,
                   $2::uuid is null or exists (
                       select from seat_ledger
                       where showtime_id = $2 and seat = $3 and version = $4 and state = $5
                         and hold_id is not distinct from $6 and booking_id is not distinct from $7) as remembered""";

    enum Fate {
        COMMITTED,
        IN_PROGRESS,
        LOST
    }

    Uni<Void> commit() {
        return connection.query("commit").execute().replaceWithVoid();
    }

    /** For when the answer to the commit was lost. */
    Uni<Fate> fate(SqlConnection another) {
        return another.preparedQuery(FATE).execute(Tuple.wrap(arguments())).map(rows -> {
            var row = rows.iterator().next();
            return switch (row.getString("status")) {
                case "committed" -> row.getBoolean("remembered") ? Fate.COMMITTED : Fate.LOST;
                case "in progress" -> Fate.IN_PROGRESS;
                case null, default -> Fate.LOST;
            };
        });
    }

    private List<Object> arguments() {
        var first = ledger.isEmpty() ? new Change(null, null, null, 0, null, null, null) : ledger.getFirst();
        var state = first.state() == null ? null : first.state().name();
        return Arrays.asList(
                transaction, first.showtime(), first.seat(), first.version(), state, first.hold(), first.booking());
    }
}
