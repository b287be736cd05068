package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.UUID;

/**
 * The tills at the counter: who sends the order has the money already, in cash or by the terminal, and hands back what
 * is refunded. The booking's own row is their book, so that money is never taken for one that was given up.
 */
@ApplicationScoped
@Typed(CounterPayments.class)
class CounterPayments implements Payments {

    private static final String TAKE = """
            update booking set taken_at = coalesce(taken_at, now())
            where id = $1 and (taken_at is not null or status = 'PENDING')""";

    private static final String TAKEN = """
            select taken_at is not null as is_taken, case when taken_at is null then 0 else total end as amount
            from booking where id = $1""";

    private final Pool database;

    CounterPayments(Pool database) {
        this.database = database;
    }

    /** There is nothing that a provider could know. */
    @Override
    public void check(String token) {}

    @Override
    public Uni<PaymentStatus> charge(UUID bookingId, long amount, String currency, String token) {
        return database.preparedQuery(TAKE)
                .execute(Tuple.of(bookingId))
                .map(taken -> taken.rowCount() == 1 ? PaymentStatus.CAPTURED : PaymentStatus.DECLINED);
    }

    @Override
    public Uni<Long> refund(UUID bookingId) {
        return taken(bookingId).map(row -> row.getLong("amount"));
    }

    @Override
    public Uni<Long> refund(UUID bookingId, UUID refundId, long amount) {
        return refund(bookingId).map(taken -> Math.min(taken, amount));
    }

    @Override
    public Uni<PaymentStatus> status(UUID bookingId) {
        return taken(bookingId).map(row -> row.getBoolean("is_taken") ? PaymentStatus.CAPTURED : PaymentStatus.NONE);
    }

    private Uni<Row> taken(UUID bookingId) {
        return database.preparedQuery(TAKEN)
                .execute(Tuple.of(bookingId))
                .map(rows -> rows.iterator().next());
    }
}
