package io.github.moviereservation.ticket.support;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a process that died wrote down of its talk with Stripe. */
@ApplicationScoped
public class StripeRows {

    private final Pool database;

    StripeRows(Pool database) {
        this.database = database;
    }

    /** Stripe had not answered with an intent yet. */
    public void opened(UUID booking) {
        database.preparedQuery("insert into stripe_payment (booking_id) values ($1)")
                .executeAndAwait(Tuple.of(booking));
    }

    /** The intent was about to be confirmed, or was. */
    public void asked(UUID booking, String intent) {
        database.preparedQuery("insert into stripe_payment (booking_id, intent_id, asked_at) values ($1, $2, now())")
                .executeAndAwait(Tuple.of(booking, intent));
    }

    /** As if the answer had been awaited for an hour. */
    public void askedLongAgo(UUID booking) {
        database.preparedQuery("update stripe_payment set asked_at = now() - interval '1 hour' where booking_id = $1")
                .executeAndAwait(Tuple.of(booking));
    }
}
