package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.events.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives up a hold that is not confirmed and frees the seats that are still its own. */
@ApplicationScoped
public class ReleaseHold {

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
                select c.*, case c.status when 'ACTIVE' then 'RELEASED'
                                          when 'CONFIRMED' then 'CONFIRMED'
                                          else 'ALREADY' end as outcome
                from current c
            ), freed as (
                update seat s
                set state = 'FREE', hold_id = null, held_until = null, version = s.version + 1
                from verdict v
                where v.outcome = 'RELEASED' and s.showtime_id = $2 and s.seat = any ($3::text[])
                  and s.hold_id = v.id and s.state = 'HELD'
                returning s.showtime_id, s.seat, s.row_label, s.number, s.version
            ), released as (
                update hold h
                set status = 'RELEASED'
                from verdict v
                where v.outcome = 'RELEASED' and h.id = v.id
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
                select f.showtime_id, f.seat, f.version, 'FREE', v.id, v.user_id from freed f cross join verdict v
            ), announced as (
                insert into outbox_event (type, subject, data, trace_parent)
                select 'seats.released.v1', v.showtime_id, jsonb_build_object(
                           'showtimeId', v.showtime_id, 'holdId', v.id, 'seats', f.seats, 'reason', 'RELEASED'), $4
                from verdict v
                cross join (select jsonb_agg(jsonb_build_object('id', seat, 'state', 'FREE', 'version', version)
                                             order by length(row_label), row_label, number) as seats
                            from freed) f
                where f.seats is not null
            )
            select outcome from verdict""";

    public enum Outcome {
        RELEASED,
        ALREADY,
        CONFIRMED
    }

    private final SeatDatabase database;

    ReleaseHold(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Outcome> run(HeldSeats hold) {
        return database.write(SQL, Tuple.of(hold.hold(), hold.showtime(), hold.ids(), TraceParent.current()))
                .map(rows -> Outcome.valueOf(rows.iterator().next().getString("outcome")));
    }
}
