package io.github.moviereservation.ticket.support;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Exchanges as the database knows them. */
@ApplicationScoped
public class ExchangeRows {

    private final Pool database;

    ExchangeRows(Pool database) {
        this.database = database;
    }

    public List<UUID> of(UUID booking) {
        var rows = database.preparedQuery("select id from exchange where booking_id = $1 order by created_at")
                .executeAndAwait(Tuple.of(booking));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }

    public UUID only(UUID booking) {
        var all = of(booking);
        if (all.size() != 1) {
            throw new AssertionError("Not one exchange: " + all);
        }
        return all.getFirst();
    }

    public List<String> statusAndRest(UUID id) {
        var row = database.preparedQuery("select status, recover_at from exchange where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next();
        return List.of(row.getString("status"), row.getValue("recover_at") == null ? "done" : "waiting");
    }

    public UUID holdOf(UUID id) {
        return database.preparedQuery("select hold_id from exchange where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getUUID("hold_id");
    }

    /** As if the job had to look at it now. */
    public void due(UUID id) {
        database.preparedQuery("update exchange set recover_at = now() where id = $1")
                .executeAndAwait(Tuple.of(id));
    }

    /** The job will not look at it for an hour. */
    public void dueLater(UUID id) {
        database.preparedQuery("update exchange set recover_at = now() + interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(id));
    }
}
