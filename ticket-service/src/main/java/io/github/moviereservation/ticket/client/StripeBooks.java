package io.github.moviereservation.ticket.client;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What this service asked Stripe for, written down before it asks. Commits apart from any booking; {@code booking_id} is the
 * payment's id, that of a booking or of an exchange. */
@ApplicationScoped
class StripeBooks {

    /** @param intentId null when Stripe was not asked, or has not answered */
    record Entry(String intentId, Instant askedAt, boolean needsAction, boolean isClosed) {}

    private static final String COLUMNS = "intent_id, asked_at, needs_action, closed";

    private static final String OPEN = "insert into stripe_payment as known (booking_id) values ($1)"
            + " on conflict (booking_id) do update set closed = known.closed returning " + COLUMNS;

    private static final String NAME = "update stripe_payment set intent_id = $2, asked_at = coalesce(asked_at, now())"
            + " where booking_id = $1 returning " + COLUMNS;

    private static final String NEEDS_ACTION = "update stripe_payment set needs_action = $2 where booking_id = $1";

    /** A closing before any charge leaves a mark that refuses the charge. */
    private static final String CLOSE = "insert into stripe_payment (booking_id, closed) values ($1, true)"
            + " on conflict (booking_id) do update set closed = true returning " + COLUMNS;

    private static final String FIND = "select " + COLUMNS + " from stripe_payment where booking_id = $1";

    private static final String PAYMENT_OF = "select booking_id from stripe_payment where intent_id = $1";

    private final Pool books;

    StripeBooks(Pool books) {
        this.books = books;
    }

    Uni<Entry> open(UUID paymentId) {
        return entry(OPEN, Tuple.of(paymentId));
    }

    /** Notes which intent is about to be confirmed. */
    Uni<Entry> name(UUID paymentId, String intentId) {
        return entry(NAME, Tuple.of(paymentId, intentId));
    }

    Uni<Void> needsAction(UUID paymentId, boolean needsAction) {
        return books.preparedQuery(NEEDS_ACTION)
                .execute(Tuple.of(paymentId, needsAction))
                .replaceWithVoid();
    }

    Uni<Entry> close(UUID paymentId) {
        return entry(CLOSE, Tuple.of(paymentId));
    }

    /** Null when Stripe never had to do with the payment. */
    Uni<Entry> find(UUID paymentId) {
        return entry(FIND, Tuple.of(paymentId));
    }

    /** Null when the intent is none of ours. */
    Uni<UUID> paymentOf(String intentId) {
        return books.preparedQuery(PAYMENT_OF)
                .execute(Tuple.of(intentId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("booking_id"));
    }

    private Uni<Entry> entry(String statement, Tuple parameters) {
        return books.preparedQuery(statement).execute(parameters).map(StripeBooks::entry);
    }

    private static Entry entry(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        var row = rows.iterator().next();
        var askedAt = row.getOffsetDateTime("asked_at");
        return new Entry(
                row.getString("intent_id"),
                askedAt == null ? null : askedAt.toInstant(),
                row.getBoolean("needs_action"),
                row.getBoolean("closed"));
    }
}
