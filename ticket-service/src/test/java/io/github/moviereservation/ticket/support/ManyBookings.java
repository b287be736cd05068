package io.github.moviereservation.ticket.support;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** More bookings than anybody would make by hand. */
@ApplicationScoped
public class ManyBookings {

    private static final String BOOKINGS = """
            insert into booking (id, reference, user_id, email, showtime_id, hold_id, own_hold, status, version, total,
                                 currency, created_at, paid_at, confirmed_at)
            select gen_random_uuid(), upper(substr(md5($1::uuid::text || n), 1, 12)), gen_random_uuid(),
                   'guest' || n || '@example.org', $1, gen_random_uuid(), false, 'CONFIRMED', 3, 1200, 'EUR',
                   now() - n * interval '1 second', now(), now()
            from generate_series(1, $2) n""";

    private static final String TICKETS = """
            insert into ticket (id, booking_id, position, seat, kind, type, price)
            select gen_random_uuid(), id, 0, 'A1', 'STANDARD', 'ADULT', 1200 from booking where showtime_id = $1""";

    private final Pool database;

    ManyBookings(Pool database) {
        this.database = database;
    }

    /** Confirmed, of one seat each. */
    public void given(UUID showtime, int count) {
        database.preparedQuery(BOOKINGS).executeAndAwait(Tuple.of(showtime, count));
        database.preparedQuery(TICKETS).executeAndAwait(Tuple.of(showtime));
    }

    /** As if all of them had been sold in the same microsecond. */
    public void soldAtOnce(UUID showtime) {
        database.preparedQuery("update booking set created_at = '2026-01-01T12:00:00.123456Z' where showtime_id = $1")
                .executeAndAwait(Tuple.of(showtime));
    }

    /** Gives the one that was sold first another reference. */
    public void renameOldest(UUID showtime, String reference) {
        changeOldest(showtime, "reference = $2", reference);
    }

    /** As if the one that was sold first had been written by a version that nobody knows. */
    public void spoilOldest(UUID showtime) {
        changeOldest(showtime, "promo = to_jsonb($2::text)", "no promo code");
    }

    public void mend(UUID showtime) {
        database.preparedQuery("update booking set promo = null where showtime_id = $1")
                .executeAndAwait(Tuple.of(showtime));
    }

    private void changeOldest(UUID showtime, String change, String value) {
        database.preparedQuery("update booking set " + change
                        + " where id = (select id from booking where showtime_id = $1 order by created_at limit 1)")
                .executeAndAwait(Tuple.of(showtime, value));
    }
}
