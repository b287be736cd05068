package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.events.TraceParent;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sells the seats of a hold to a booking. */
@ApplicationScoped
public class ConfirmHold {

    /** The rule that a booking confirms one hold; its name in the database. */
    public static final String ONE_HOLD_PER_BOOKING = "hold_booking_id_key";

    /** An expired hold gets its seats back when every one of them is free for anybody, or still its own. */
    private static final String SQL = """
            with locked as materialized (
                select s.seat, s.state = 'FREE'
                            or s.state = 'HELD' and (s.hold_id = $1 or s.held_until <= now()) as obtainable
                from seat s
                where s.showtime_id = $2 and s.seat = any ($3::text[])
                order by s.seat
                for update of s
            ), current as materialized (
                select h.*, l.obtainable
                from (select count(*) filter (where obtainable) as obtainable, count(*) as seats from locked) l
                join hold h on h.id = $1 and l.seats > 0
                for update of h
            ), verdict as materialized (
                select c.*,
                       case when c.status = 'CONFIRMED' and c.booking_id = $4 then 'ALREADY'
                            when c.status in ('ACTIVE', 'EXPIRED') and c.obtainable = cardinality(c.seats)
                            then 'CONFIRMED'
                            else 'GONE' end as outcome
                from current c
            ), sold as (
                update seat s
                set state = 'SOLD', hold_id = v.id, held_until = null, booking_id = $4, version = s.version + 1
                from verdict v
                where v.outcome = 'CONFIRMED' and s.showtime_id = $2 and s.seat = any ($3::text[])
                returning s.showtime_id, s.seat, s.row_label, s.number, s.version
            ), sale as (
                insert into seat_sale (showtime_id, seat, booking_id)
                select showtime_id, seat, $4 from sold
            ), confirmed as (
                update hold h
                set status = 'CONFIRMED', booking_id = $4
                from verdict v
                where v.outcome = 'CONFIRMED' and h.id = v.id
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id, user_id)
                select s.showtime_id, s.seat, s.version, 'SOLD', v.id, $4, v.user_id
                from sold s cross join verdict v
            ), announced as (
                insert into outbox_event (type, subject, data, trace_parent)
                select 'seats.sold.v1', v.showtime_id, jsonb_build_object(
                           'showtimeId', v.showtime_id, 'holdId', v.id, 'bookingId', $4, 'userId', v.user_id,
                           'seats', (select jsonb_agg(jsonb_build_object(
                                                'id', seat, 'state', 'SOLD', 'version', version)
                                                order by length(row_label), row_label, number)
                                     from sold)), $5
                from verdict v
                where v.outcome = 'CONFIRMED'
            )
            select outcome, id, showtime_id, user_id, lines, currency, expires_at, extended_by_customer,
                   case outcome when 'GONE' then status else 'CONFIRMED' end as status
            from verdict""";

    public enum Outcome {
        CONFIRMED,
        ALREADY,
        GONE
    }

    public record Confirmation(Outcome outcome, Hold hold) {}

    private final SeatDatabase database;

    ConfirmHold(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Confirmation> run(HeldSeats hold, UUID booking) {
        return database.write(SQL, Tuple.of(hold.hold(), hold.showtime(), hold.ids(), booking, TraceParent.current()))
                .map(rows -> confirmationOf(rows.iterator().next()));
    }

    private static Confirmation confirmationOf(Row row) {
        return new Confirmation(Outcome.valueOf(row.getString("outcome")), HoldRow.of(row));
    }
}
