package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.events.TraceParent;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds all of the wanted seats or none, in one statement. */
@ApplicationScoped
public class PlaceHold {

    /**
     * The seats are locked in the order of their ids. What decides is read from the locked rows alone: they are the
     * newest, while everything else in the statement is as old as its start. A hold past its time is simply taken over:
     * the sweeper frees only seats that are still its hold's, so the old hold's row need not be touched (nor locked).
     */
    private static final String SQL = """
            with showing as materialized (
                select currency, prices, status = 'SCHEDULED' as scheduled, starts_at > now() as ahead
                from showtime
                where id = $1 and starts_at is not null
            ), gate as materialized (
                select *, case when scheduled and ahead and $5::int is not null
                               then open_holds($1, $3) else 0 end as open_holds
                from showing
            ), locked as materialized (
                select s.seat, s.state = 'FREE' or s.state = 'HELD' and s.held_until <= now() as free
                from gate g
                join seat s on s.showtime_id = $1 and s.seat = any ($4::text[])
                where g.scheduled and g.ahead and ($5::int is null or g.open_holds < $5)
                order by s.seat
                for update of s
            ), verdict as materialized (
                select coalesce(bool_and(free), false) and count(*) = cardinality($4::text[]) as won,
                       coalesce(array_agg(seat), '{}') as found,
                       coalesce(array_agg(seat) filter (where not free), '{}') as taken
                from locked
            ), held as (
                update seat s
                set state = 'HELD', hold_id = $2, held_until = now() + make_interval(secs => $6),
                    version = s.version + 1
                from verdict v
                where v.won and s.showtime_id = $1 and s.seat = any ($4::text[])
                returning s.seat, s.row_label, s.number, s.kind, s.version
            ), priced as (
                select jsonb_agg(jsonb_build_object(
                           'seat', h.seat, 'kind', h.kind, 'price', (g.prices ->> h.kind)::bigint)
                           order by length(h.row_label), h.row_label, h.number) as lines
                from held h cross join gate g
            ), placed as (
                insert into hold (id, showtime_id, user_id, seats, lines, currency, expires_at)
                select $2, $1, $3, $4::text[], p.lines, g.currency, now() + make_interval(secs => $6)
                from priced p cross join gate g cross join verdict v
                where v.won
                returning *
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
                select $1, seat, version, 'HELD', $2, $3 from held
            ), announced as (
                insert into outbox_event (type, subject, data, trace_parent)
                select 'seats.held.v1', $1, jsonb_build_object(
                           'showtimeId', $1, 'holdId', $2, 'userId', $3,
                           'seats', (select jsonb_agg(jsonb_build_object(
                                                'id', seat, 'state', 'HELD', 'version', version)
                                                order by length(row_label), row_label, number)
                                     from held),
                           'expiresAt', to_char(p.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), $7
                from placed p
            )
            select g.scheduled, g.ahead, g.open_holds, v.found, v.taken,
                   p.id, p.showtime_id, p.user_id, p.lines, p.currency, p.status, p.expires_at, p.extended_by_customer
            from gate g cross join verdict v left join placed p on true""";

    /** What the statement found; the hold is there when it could be placed. */
    public record Placement(
            boolean scheduled,
            boolean ahead,
            int openHolds,
            List<String> found,
            List<String> taken,
            Optional<Hold> hold) {}

    private final SeatDatabase database;

    PlaceHold(SeatDatabase database) {
        this.database = database;
    }

    /**
     * @param mostOpen most open holds of this user on this showtime, null for no limit
     * @return empty when the showtime is unknown
     */
    public Uni<Optional<Placement>> run(
            UUID holdId, UUID showtime, UUID user, SeatSelection seats, Integer mostOpen, Duration time) {
        var arguments = Tuple.tuple()
                .addUUID(showtime)
                .addUUID(holdId)
                .addUUID(user)
                .addArrayOfString(seats.ids())
                .addInteger(mostOpen)
                .addDouble((double) time.toSeconds())
                .addString(TraceParent.current());
        return database.write(SQL, arguments).map(rows -> HoldRow.first(rows).map(PlaceHold::placementOf));
    }

    private static Placement placementOf(Row row) {
        return new Placement(
                row.getBoolean("scheduled"),
                row.getBoolean("ahead"),
                row.getInteger("open_holds"),
                List.of(row.getArrayOfStrings("found")),
                List.of(row.getArrayOfStrings("taken")),
                row.getUUID("id") == null ? Optional.empty() : Optional.of(HoldRow.of(row)));
    }
}
