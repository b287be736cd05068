package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.events.TraceParent;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan.PlannedSeat;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Everything here runs in the transaction of the caller. Events may arrive in any order: the version decides. */
@ApplicationScoped
public class ShowtimeRepository {

    private static final String SAVE = """
            insert into showtime (id, version, status, starts_at, timezone, currency, prices)
            values ($1, $2, 'SCHEDULED', $3, $4, $5, $6)
            on conflict (id) do update
            set version = excluded.version, starts_at = excluded.starts_at, timezone = excluded.timezone,
                currency = excluded.currency, prices = coalesce(showtime.prices, '{}') || excluded.prices
            where showtime.version < excluded.version and showtime.status = 'SCHEDULED'""";

    private static final String ADD_SEATS = """
            insert into seat (showtime_id, seat, row_label, number, kind)
            select $1, * from unnest($2::text[], $3::text[], $4::int[], $5::text[])
            on conflict do nothing""";

    private static final String CANCEL = """
            insert into showtime (id, version, status)
            values ($1, $2, 'CANCELLED')
            on conflict (id) do update
            set version = greatest(showtime.version, excluded.version), status = 'CANCELLED'
            where showtime.status <> 'CANCELLED'""";

    private static final String LOCK_SEATS = "select seat from seat where showtime_id = $1 order by seat for update";

    /** Runs under the locks of all seats, as a statement of its own: so it sees the holds made until then. */
    private static final String CLOSE_SEATS = """
            with owners as materialized (
                select id, user_id
                from hold
                where showtime_id = $1 and status = 'ACTIVE'
                order by id
                for update
            ), closed as (
                update seat s
                set state = 'BLOCKED', hold_id = null, held_until = null, version = s.version + 1
                where s.showtime_id = $1 and s.state in ('FREE', 'HELD')
                returning s.seat, s.row_label, s.number, s.version, old.hold_id
            ), released as (
                update hold h
                set status = 'RELEASED'
                from owners o
                where h.id = o.id
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
                select $1, c.seat, c.version, 'BLOCKED', c.hold_id, o.user_id
                from closed c
                left join owners o on o.id = c.hold_id
            )
            insert into outbox_event (type, subject, data, trace_parent)
            select 'seats.blocked.v1', $1, jsonb_build_object('showtimeId', $1, 'blocked', true, 'seats', c.seats), $2
            from (select jsonb_agg(jsonb_build_object('id', seat, 'state', 'BLOCKED', 'version', version)
                                   order by length(row_label), row_label, number) as seats
                  from closed) c
            where c.seats is not null""";

    /** False when a newer version, or the cancellation, is known already. */
    Uni<Boolean> save(SqlClient transaction, ShowtimePlan plan, Map<String, Long> prices) {
        var json = new JsonObject();
        prices.forEach(json::put);
        var arguments = Tuple.of(
                plan.id(),
                plan.version(),
                plan.startsAt().atOffset(ZoneOffset.UTC),
                plan.timezone(),
                plan.currency(),
                json);
        return transaction.preparedQuery(SAVE).execute(arguments).map(rows -> rows.rowCount() == 1);
    }

    /** Seats that are there already stay as they are. */
    Uni<Void> addSeats(SqlClient transaction, UUID showtime, List<PlannedSeat> seats) {
        var arguments = Tuple.of(
                showtime,
                texts(seats, seat -> seat.id().toString()),
                texts(seats, seat -> seat.id().row()),
                seats.stream().map(seat -> seat.id().number()).toArray(Integer[]::new),
                texts(seats, PlannedSeat::kind));
        return transaction.preparedQuery(ADD_SEATS).execute(arguments).replaceWithVoid();
    }

    /** False when it is cancelled already. */
    Uni<Boolean> cancel(SqlClient transaction, UUID showtime, int version) {
        return transaction
                .preparedQuery(CANCEL)
                .execute(Tuple.of(showtime, version))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> closeSeats(SqlClient transaction, UUID showtime) {
        return transaction
                .preparedQuery(LOCK_SEATS)
                .execute(Tuple.of(showtime))
                .chain(() -> transaction.preparedQuery(CLOSE_SEATS).execute(Tuple.of(showtime, TraceParent.current())))
                .replaceWithVoid();
    }

    private static String[] texts(List<PlannedSeat> seats, Function<PlannedSeat, String> text) {
        return seats.stream().map(text).toArray(String[]::new);
    }
}
