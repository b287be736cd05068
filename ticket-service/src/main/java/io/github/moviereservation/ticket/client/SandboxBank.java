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

    /** A refund before any charge leaves a mark that refuses the charge. */
    private static final String REFUND = """
            insert into sandbox_bank_payment as known (booking_id, amount, currency, status) values ($1, 0, '', 'VOIDED')
            on conflict (booking_id) do update
            set status = case known.status when 'CAPTURED' then 'REFUNDED' else known.status end,
                refunded = coalesce(known.refunded, case known.status when 'CAPTURED' then least(known.amount, $2) end),
                refunded_at = coalesce(known.refunded_at, case known.status when 'CAPTURED' then now() end)
            returning case status when 'REFUNDED' then coalesce(refunded, amount) else 0 end as returned""";

    private static final String STATUS = "select status from sandbox_bank_payment where booking_id = $1";

    private final Pool books;

    SandboxBank(Pool books) {
        this.books = books;
    }

    Uni<PaymentStatus> charge(UUID bookingId, long amount, String currency, boolean isCovered) {
        return books.preparedQuery(CHARGE)
                .execute(Tuple.of(bookingId, amount, currency, isCovered ? "CAPTURED" : "DECLINED"))
                .map(SandboxBank::onlyRow)
                .map(row ->
                        row.getString("status").equals("CAPTURED") ? PaymentStatus.CAPTURED : PaymentStatus.DECLINED);
    }

    /** @param amount null for everything, which is what {@code least} makes of it */
    Uni<Long> refund(UUID bookingId, Long amount) {
        return books.preparedQuery(REFUND)
                .execute(Tuple.of(bookingId, amount))
                .map(SandboxBank::onlyRow)
                .map(row -> row.getLong("returned"));
    }

    Uni<PaymentStatus> status(UUID bookingId) {
        return books.preparedQuery(STATUS).execute(Tuple.of(bookingId)).map(rows -> {
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
