package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.DueRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The exchanges that wait for the recovery job. */
@ApplicationScoped
class ExchangeQueue {

    /** Only what was left to the job: a request that still runs gets its answer itself. */
    private static final String WAKE = """
            update exchange set recover_at = now() where id = $1 and status = 'PENDING' and attempts > 0""";

    private final Pool database;
    private final DueRows due;

    ExchangeQueue(Pool database) {
        this.database = database;
        this.due = new DueRows(database, "exchange");
    }

    Uni<List<UUID>> claim(int limit, Duration lease) {
        return due.claim(limit, lease);
    }

    /** Lets the job look at once at an exchange whose payment it waits for; nothing happens when there is none. */
    Uni<Void> wake(UUID id) {
        return database.preparedQuery(WAKE).execute(Tuple.of(id)).replaceWithVoid();
    }
}
