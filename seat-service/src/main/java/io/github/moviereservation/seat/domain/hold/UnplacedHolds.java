package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Holds that were given up before they came: a row that holds nothing takes their id, so that they are refused when
 * they come. Waits for a hold of that id which is being placed.
 */
@ApplicationScoped
public class UnplacedHolds {

    private static final String REFUSE = """
            insert into hold (id, showtime_id, user_id, seats, lines, currency, status, expires_at)
            values ($1, $2, $2, '{}', '[]', '', 'RELEASED', now())
            on conflict do nothing""";

    private final SeatDatabase database;

    UnplacedHolds(SeatDatabase database) {
        this.database = database;
    }

    /** False when there is such a hold by now. */
    public Uni<Boolean> refuse(UUID id) {
        return database.read(REFUSE, Tuple.of(id, Hold.NOWHERE)).map(rows -> rows.rowCount() == 1);
    }
}
