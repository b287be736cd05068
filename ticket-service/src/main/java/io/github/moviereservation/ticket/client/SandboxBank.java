package io.github.moviereservation.ticket.client;

import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The sandbox provider's own books. They commit apart from any booking, as a real bank's do, so that a crash of this
 * service does not make it forget a charge.
 */
@ApplicationScoped
class SandboxBank {

    private static final String CHARGE = """
            insert into sandbox_bank_payment as known (booking_id, amount, currency, status) values ($1, $2, $3, $4)
            on conflict (booking_id) do update set status = known.status
            returning status""";

    /** Locks the payment. A refund before any charge leaves a mark that refuses the charge. */
    private static final String OPEN = """
            insert into sandbox_bank_payment as known (booking_id, amount, currency, status) values ($1, 0, '', 'VOIDED')
            on conflict (booking_id) do update set status = known.status""";

    private static final String REFUND = """
            with given as (
                insert into sandbox_bank_refund (id, payment_id, amount)
                select $2, booking_id, least(amount - coalesce(refunded, 0), $3) from sandbox_bank_payment
                where booking_id = $1 and status in ('CAPTURED', 'REFUNDED') and amount > coalesce(refunded, 0)
                on conflict do nothing
                returning amount
            )
            update sandbox_bank_payment
            set status = 'REFUNDED', refunded = coalesce(refunded, 0) + given.amount,
                refunded_at = coalesce(refunded_at, now())
            from given where booking_id = $1""";

    private static final String RETURNED =
            "select coalesce(sum(amount), 0)::bigint as returned from sandbox_bank_refund where id = $1";

    private static final String STATUS = "select status from sandbox_bank_payment where booking_id = $1";

    private final Pool books;

    SandboxBank(Pool books) {
        this.books = books;
    }

    Uni<PaymentStatus> charge(UUID paymentId, long amount, String currency, boolean isCovered) {
        return books.preparedQuery(CHARGE)
                .execute(Tuple.of(paymentId, amount, currency, isCovered ? "CAPTURED" : "DECLINED"))
                .map(SandboxBank::onlyRow)
                .map(row ->
                        row.getString("status").equals("CAPTURED") ? PaymentStatus.CAPTURED : PaymentStatus.DECLINED);
    }

    /** @param amount null for everything, which is what {@code least} makes of it */
    Uni<Long> refund(UUID paymentId, UUID refundId, Long amount) {
        return books.withTransaction(transaction -> transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(paymentId))
                .chain(() -> transaction.preparedQuery(REFUND).execute(Tuple.of(paymentId, refundId, amount)))
                .chain(() -> transaction.preparedQuery(RETURNED).execute(Tuple.of(refundId)))
                .map(SandboxBank::onlyRow)
                .map(row -> row.getLong("returned")));
    }

    Uni<PaymentStatus> status(UUID paymentId) {
        return books.preparedQuery(STATUS).execute(Tuple.of(paymentId)).map(rows -> {
            if (rows.size() == 0) {
                return PaymentStatus.NONE;
            }
            return switch (onlyRow(rows).getString("status")) {
                case "CAPTURED" -> PaymentStatus.CAPTURED;
                case "DECLINED" -> PaymentStatus.DECLINED;
                default -> PaymentStatus.NONE;
            };
        });
    }

    private static Row onlyRow(RowSet<Row> rows) {
        return rows.iterator().next();
    }
}
