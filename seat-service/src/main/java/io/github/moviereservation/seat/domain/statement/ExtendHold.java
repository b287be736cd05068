package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Lengthens an open hold: once for its customer and once for the payment. No seat changes its state by it. */
@ApplicationScoped
public class ExtendHold {

    /** A payment names its booking ($4), the customer does not. */
    private static final String SQL = """
            with locked as materialized (
                select s.seat
                from seat s
                where s.showtime_id = $2 and s.seat = any ($3::text[])
                order by s.seat
                for update of s
            ), current as materialized (
                select h.*
                from (select count(*) as seats from locked) l
                join hold h on h.id = $1 and l.seats > 0
                for update of h
            ), verdict as materialized (
                select c.*, c.expires_at + make_interval(secs => $5) as later,
                       case when c.status = 'CONFIRMED' and c.booking_id = $4::uuid then 'UNCHANGED'
                            when c.status <> 'ACTIVE' or c.expires_at <= now() then 'GONE'
                            when $4::uuid is null and c.extended_by_customer then 'ALREADY'
                            when $4::uuid is not null and c.extended_for_payment then 'UNCHANGED'
                            else 'EXTENDED' end as outcome
                from current c
            ), kept as (
                update seat s
                set held_until = v.later
                from verdict v
                where v.outcome = 'EXTENDED' and s.showtime_id = $2 and s.seat = any ($3::text[])
                  and s.hold_id = v.id and s.state = 'HELD'
            ), extended as (
                update hold h
                set expires_at = v.later,
                    extended_by_customer = h.extended_by_customer or $4::uuid is null,
                    extended_for_payment = h.extended_for_payment or $4::uuid is not null
                from verdict v
                where v.outcome = 'EXTENDED' and h.id = v.id
                returning h.expires_at, h.extended_by_customer
            )
            select v.outcome, v.id, v.showtime_id, v.user_id, v.lines, v.currency, v.status,
                   coalesce(e.expires_at, v.expires_at) as expires_at,
                   coalesce(e.extended_by_customer, v.extended_by_customer) as extended_by_customer
            from verdict v left join extended e on true""";

    public enum Outcome {
        EXTENDED,
        UNCHANGED,
        ALREADY,
        GONE
    }

    public record Extension(Outcome outcome, Hold hold) {}

    private final SeatDatabase database;

    ExtendHold(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Extension> byCustomer(HeldSeats hold, Duration extension) {
        return run(hold, null, extension);
    }

    public Uni<Extension> forPayment(HeldSeats hold, UUID booking, Duration extension) {
        return run(hold, booking, extension);
    }

    private Uni<Extension> run(HeldSeats hold, UUID booking, Duration extension) {
        var arguments = Tuple.of(hold.hold(), hold.showtime(), hold.ids(), booking, (double) extension.toSeconds());
        return database.read(SQL, arguments)
                .map(rows -> extensionOf(rows.iterator().next()));
    }

    private static Extension extensionOf(Row row) {
        return new Extension(Outcome.valueOf(row.getString("outcome")), HoldRow.of(row));
    }
}
