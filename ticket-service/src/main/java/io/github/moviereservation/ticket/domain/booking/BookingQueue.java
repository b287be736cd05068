package io.github.moviereservation.ticket.domain.booking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The bookings that wait for a job. One statement each, so that no transaction stays open while the job works. */
@ApplicationScoped
class BookingQueue {

    /** Only what was left to the job: a request that still runs gets its answer itself. */
    private static final String WAKE = """
            update booking set recover_at = now() where id = $1 and status = 'PENDING' and attempts > 0""";

    private static final String OF_CANCELLED_SHOWTIMES = """
            select b.id from showtime_cancellation c
            join booking b on b.showtime_id = c.showtime_id and b.status = 'CONFIRMED' and not b.swapping limit $1""";

    private final Pool database;
    private final DueRows due;

    BookingQueue(Pool database) {
        this.database = database;
        this.due = new DueRows(database, "booking");
    }

    Uni<List<UUID>> claim(int limit, Duration lease) {
        return due.claim(limit, lease);
    }

    /** Lets the job look at a booking at once whose payment it waits for. */
    Uni<Void> wake(UUID id) {
        return database.preparedQuery(WAKE).execute(Tuple.of(id)).replaceWithVoid();
    }

    Uni<List<UUID>> ofCancelledShowtimes(int limit) {
        return database.preparedQuery(OF_CANCELLED_SHOWTIMES)
                .execute(Tuple.of(limit))
                .map(BookingQueue::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
