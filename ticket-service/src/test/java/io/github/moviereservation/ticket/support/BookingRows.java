package io.github.moviereservation.ticket.support;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Bookings as a process that died a moment ago left them in the database. */
@ApplicationScoped
public class BookingRows {

    private static final String BOOKING = """
            insert into booking (id, reference, user_id, email, showtime_id, hold_id, own_hold, status, version, total,
                                 currency, created_at, paid_at, failure, refund_status, refund_amount, release_due,
                                 cancel_reason, confirmed_at, cancelled_at, recover_at)
            values ($1, upper(substr(md5($1::text), 1, 8)), $2, 'ann@example.org', $3, $4, $5, $6, 1, $7,
                    'EUR', now(), case when $8 then now() end, $9::jsonb, $10, $11, $12,
                    case $6 when 'CANCELLED' then 'CUSTOMER' end, now(), now(), now() + $13 * interval '1 second')""";

    private static final String TICKET = """
            insert into ticket (id, booking_id, position, seat, kind, type, price)
            values ($1, $2, 0, $3, 'STANDARD', 'ADULT', 1200)""";

    private static final String FAILURE =
            "{\"kind\":\"GONE\",\"code\":\"hold-expired\",\"detail\":\"The seats are gone\",\"members\":{}}";

    private final Pool database;

    BookingRows(Pool database) {
        this.database = database;
    }

    public UUID given(State state) {
        var id = state.id();
        var failure = state.status().equals("FAILED") ? FAILURE : null;
        var owesRefund = state.owesRefund();
        database.preparedQuery(BOOKING)
                .executeAndAwait(Tuple.from(Arrays.asList(
                        id,
                        state.user(),
                        state.showtime(),
                        state.hold(),
                        false,
                        state.status(),
                        state.seat() == null ? 0L : 1200L,
                        state.wasPaid(),
                        failure == null ? null : new JsonObject(failure),
                        owesRefund ? "PENDING" : null,
                        owesRefund ? 1200L : null,
                        state.releaseDue(),
                        state.recoverInSeconds())));
        if (state.seat() != null) {
            database.preparedQuery(TICKET).executeAndAwait(Tuple.of(UUID.randomUUID(), id, state.seat()));
        }
        return id;
    }

    public List<String> statusAndRest(UUID id) {
        var row = database.preparedQuery("select status, recover_at from booking where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next();
        return List.of(row.getString("status"), row.getValue("recover_at") == null ? "done" : "waiting");
    }

    /** As if its promo code had taken everything off. */
    public void makeFree(UUID id) {
        database.preparedQuery("update booking set discount = 1200, total = 0 where id = $1")
                .executeAndAwait(Tuple.of(id));
    }

    /** As if it had been made with this promo code. */
    public void use(UUID id, String promoCode) {
        database.preparedQuery("""
                        with used as (update promo_code set used = used + 1 where code = $2 returning *),
                             added as (insert into promo_code_use select $1, id, gen_random_uuid() from used)
                        update booking set promo = jsonb_build_object('code', code, 'percentOff', percent_off)
                        from used where booking.id = $1""").executeAndAwait(Tuple.of(id, promoCode));
    }

    /** As if it were a walk-in's, paid in cash. */
    public void soldAtCounter(UUID id, UUID staff) {
        database.preparedQuery("update booking set payment_method = 'CASH', sold_by = $2, email = null where id = $1")
                .executeAndAwait(Tuple.of(id, staff));
    }

    public void soldOnline(UUID id) {
        database.preparedQuery(
                        "update booking set payment_method = 'CARD', sold_by = null, email = 'ann@example.org' where id = $1")
                .executeAndAwait(Tuple.of(id));
    }

    /** As if it had been given up while nobody knew whether it was paid. */
    public void giveUp(UUID id) {
        database.preparedQuery("""
                        update booking set status = 'FAILED', failed_at = now(), refund_status = 'PENDING',
                                           release_due = true, failure = $2::jsonb
                        where id = $1""").executeAndAwait(Tuple.of(id, new JsonObject(FAILURE)));
    }

    public void confirmedAt(UUID id, Instant time) {
        setTime("confirmed_at", id, time);
    }

    public void handedBackAt(UUID id, Instant time) {
        setTime("handed_back_at", id, time);
    }

    private void setTime(String column, UUID id, Instant time) {
        database.preparedQuery("update booking set " + column + " = $2 where id = $1")
                .executeAndAwait(Tuple.of(id, time.atOffset(ZoneOffset.UTC)));
    }

    /** As if its seats had been sold at this version of the showtime. */
    public void soldAt(UUID id, int version) {
        database.preparedQuery("update ticket set sold_version = $2 where booking_id = $1")
                .executeAndAwait(Tuple.of(id, version));
    }

    /** As if a ticket had another code now. */
    public void replaceCode(String code, String other) {
        database.preparedQuery("update ticket set code = $2 where code = $1").executeAndAwait(Tuple.of(code, other));
    }

    /** As if the job had to look at it now. */
    public void due(UUID id) {
        database.preparedQuery("update booking set recover_at = now() where id = $1")
                .executeAndAwait(Tuple.of(id));
    }

    /** The job will not look at it for an hour, unless it is called. */
    public void dueLater(UUID id) {
        database.preparedQuery("update booking set recover_at = now() + interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(id));
    }

    /** The next wait for its payment will be a long one. */
    public void triedOften(UUID id) {
        database.preparedQuery("update booking set attempts = 10 where id = $1").executeAndAwait(Tuple.of(id));
    }

    public boolean isDue(UUID id) {
        return database.preparedQuery("select recover_at <= now() as due from booking where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getBoolean("due");
    }

    /** As if its customer had gone away an hour ago. */
    public void openedLongAgo(UUID id) {
        database.preparedQuery("update booking set created_at = now() - interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(id));
        due(id);
    }

    /** As if time had passed, after so many tries to sell the seats. */
    public void paidLongAgo(UUID id, int attempts) {
        database.preparedQuery("update booking set paid_at = now() - interval '1 hour', attempts = $2 where id = $1")
                .executeAndAwait(Tuple.of(id, attempts));
    }

    /** @param seat null when the booking was cut off before its seats were priced */
    public record State(
            UUID id,
            UUID user,
            UUID showtime,
            UUID hold,
            String seat,
            String status,
            boolean wasPaid,
            boolean owesRefund,
            boolean releaseDue,
            int recoverInSeconds) {

        public static State pending(UUID user, UUID showtime, UUID hold, String seat) {
            return new State(UUID.randomUUID(), user, showtime, hold, seat, "PENDING", false, false, false, 3600);
        }

        public State paid() {
            return new State(id, user, showtime, hold, seat, "PAID", true, false, false, recoverInSeconds);
        }

        public State failed() {
            return new State(id, user, showtime, hold, seat, "FAILED", true, true, true, recoverInSeconds);
        }

        public State cancelled() {
            return new State(id, user, showtime, hold, seat, "CANCELLED", true, true, true, recoverInSeconds);
        }
    }
}
