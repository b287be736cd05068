package io.github.moviereservation.ticket.support;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The sandbox bank's statements. */
@ApplicationScoped
public class Bank {

    private final Pool database;

    Bank(Pool database) {
        this.database = database;
    }

    /** CAPTURED, REFUNDED, …; null when the bank never heard of the booking. */
    public String statusOf(UUID booking) {
        var rows = database.preparedQuery("select status from sandbox_bank_payment where booking_id = $1")
                .executeAndAwait(Tuple.of(booking));
        return rows.size() == 0 ? null : rows.iterator().next().getString("status");
    }

    /** What was charged. */
    public long amountOf(UUID payment) {
        return database.preparedQuery("select amount from sandbox_bank_payment where booking_id = $1")
                .executeAndAwait(Tuple.of(payment))
                .iterator()
                .next()
                .getLong("amount");
    }

    /** What went back of its payment; null when nothing did. */
    public Long returnedOf(UUID booking) {
        return database.preparedQuery("select refunded from sandbox_bank_payment where booking_id = $1")
                .executeAndAwait(Tuple.of(booking))
                .iterator()
                .next()
                .getLong("refunded");
    }

    /** The payments of this customer that stay. */
    public List<Long> keptFrom(UUID user) {
        var rows = database.preparedQuery("""
                        select p.amount from sandbox_bank_payment p join booking b on b.id = p.booking_id
                        where b.user_id = $1 and p.status = 'CAPTURED'""").executeAndAwait(Tuple.of(user));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getLong("amount"))
                .toList();
    }

    /** Whether anything was charged, or refused, for it. */
    public boolean knows(UUID payment) {
        return statusOf(payment) != null;
    }

    /** A charge that was made before a crash. */
    public void charged(UUID booking, String status) {
        charged(booking, status, 1200);
    }

    public void charged(UUID booking, String status, long amount) {
        database.preparedQuery("""
                        insert into sandbox_bank_payment (booking_id, amount, currency, status)
                        values ($1, $3, 'EUR', $2)""").executeAndAwait(Tuple.of(booking, status, amount));
    }
}
