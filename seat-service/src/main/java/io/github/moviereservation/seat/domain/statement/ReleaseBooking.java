package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.events.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes the sold seats of a cancelled booking back; those of a cancelled showtime stay closed. */
@ApplicationScoped
public class ReleaseBooking {

    /** The showtime is locked first, so that its cancellation cannot pass by unseen. */
    private static final String SQL = """
            with showing as materialized (
                select status
                from showtime
                where id = $2
                for share
            ), locked as materialized (
                select s.seat
                from showing t
                join seat s on s.showtime_id = $2 and s.seat = any ($3::text[])
                order by s.seat
                for update of s
            ), current as materialized (
                select h.*, case t.status when 'SCHEDULED' then 'FREE' else 'BLOCKED' end as next
                from (select count(*) as seats from locked) l
                cross join showing t
                join hold h on h.id = $1 and l.seats > 0
                where h.status = 'CONFIRMED' and h.booking_id = $4
                for update of h
            ), freed as (
                update seat s
                set state = c.next, hold_id = null, booking_id = null, version = s.version + 1
                from current c
                where s.showtime_id = $2 and s.seat = any ($3::text[])
                  and s.booking_id = $4 and s.state = 'SOLD'
                returning s.showtime_id, s.seat, s.row_label, s.number, s.state, s.version
            ), sale as (
                delete from seat_sale d
                using freed f
                where d.showtime_id = f.showtime_id and d.seat = f.seat and d.booking_id = $4
            ), released as (
                update hold h
                set status = 'RELEASED'
                from current c
                where h.id = c.id
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id, user_id)
                select f.showtime_id, f.seat, f.version, f.state, c.id, $4, c.user_id from freed f cross join current c
            ), announced as (
                insert into outbox_event (type, subject, data, trace_parent)
                select 'seats.released.v1', c.showtime_id, jsonb_build_object(
                           'showtimeId', c.showtime_id, 'holdId', c.id, 'seats', f.seats, 'reason', 'CANCELLED'), $5
                from current c
                cross join (select jsonb_agg(jsonb_build_object('id', seat, 'state', state, 'version', version)
                                             order by length(row_label), row_label, number) as seats
                            from freed) f
                where f.seats is not null
            )
            select count(*) from freed""";

    private final SeatDatabase database;

    ReleaseBooking(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Void> run(HeldSeats hold, UUID booking) {
        return database.write(SQL, Tuple.of(hold.hold(), hold.showtime(), hold.ids(), booking, TraceParent.current()))
                .replaceWithVoid();
    }
}
