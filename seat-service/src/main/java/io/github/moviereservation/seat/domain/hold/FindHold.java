package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads holds without locking anything. */
@ApplicationScoped
public class FindHold {

    private static final String BY_ID = "select " + HoldRow.COLUMNS + """
            , now() from hold
            where id = $1 and ($2::uuid is null or user_id = $2)""";

    private static final String BY_BOOKING = "select " + HoldRow.COLUMNS + ", now() from hold where booking_id = $1";

    private final SeatDatabase database;

    FindHold(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Optional<Hold>> byId(UUID id) {
        return find(BY_ID, Tuple.of(id, null));
    }

    public Uni<Optional<Hold>> ofUser(UUID id, UUID user) {
        return find(BY_ID, Tuple.of(id, user));
    }

    public Uni<Optional<Hold>> ofBooking(UUID booking) {
        return find(BY_BOOKING, Tuple.of(booking));
    }

    /** A hold past its time is over, whether it has been swept or not. */
    private Uni<Optional<Hold>> find(String sql, Tuple arguments) {
        return database.read(sql, arguments)
                .map(rows -> SeatDatabase.first(rows)
                        .map(row -> asOf(row.getOffsetDateTime("now").toInstant(), HoldRow.of(row))));
    }

    private static Hold asOf(Instant now, Hold hold) {
        return hold.status() == Hold.Status.ACTIVE && !hold.isOpen(now) ? hold.ended(Hold.Status.EXPIRED) : hold;
    }
}
