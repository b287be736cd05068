package io.github.moviereservation.seat.domain.statement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Ends holds that are past their time and frees the seats that nobody has taken over since. */
@ApplicationScoped
public class SweepHolds {

    private static final String DUE = """
            select showtime_id, array_agg(id) as holds
            from (select id, showtime_id
                  from hold
                  where status = 'ACTIVE' and expires_at <= now()
                  order by expires_at
                  limit $1) due
            group by showtime_id""";

    /**
     * It skips what others have locked, be it a hold or a seat, and so waits for nobody: replicas share the work and
     * no deadlock is possible. A hold whose seats are not all at hand is left for the next sweep.
     */
    private static final String SQL = """
            with due as materialized (
                select id, user_id, seats
                from hold
                where id = any ($2::uuid[]) and status = 'ACTIVE' and expires_at <= now()
                for update skip locked
            ), locked as materialized (
                select d.id as hold_id
                from due d
                join seat s on s.showtime_id = $1 and s.seat = any (d.seats)
                order by s.seat
                for update of s skip locked
            ), ready as materialized (
                select d.*
                from due d
                join (select hold_id, count(*) as seats from locked group by hold_id) l
                    on l.hold_id = d.id and l.seats = cardinality(d.seats)
            ), freed as (
                update seat s
                set state = 'FREE', hold_id = null, held_until = null, version = s.version + 1
                from ready r
                where s.showtime_id = $1 and s.seat = any (r.seats)
                  and s.hold_id = r.id and s.state = 'HELD'
                returning r.id as hold_id, r.user_id, s.seat, s.row_label, s.number, s.version
            ), expired as (
                update hold h
                set status = 'EXPIRED'
                from ready r
                where h.id = r.id
                returning h.id
            ), remembered as (
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
                select $1, seat, version, 'FREE', hold_id, user_id from freed
            ), announced as (
                insert into outbox_event (type, subject, data)
                select 'seats.released.v1', $1, jsonb_build_object(
                           'showtimeId', $1, 'holdId', hold_id,
                           'seats', jsonb_agg(jsonb_build_object('id', seat, 'state', 'FREE', 'version', version)
                                              order by length(row_label), row_label, number),
                           'reason', 'EXPIRED')
                from freed
                group by hold_id
            )
            select count(*) from expired""";

    public record Due(UUID showtime, List<UUID> holds) {}

    private final SeatDatabase database;

    SweepHolds(SeatDatabase database) {
        this.database = database;
    }

    /** Holds past their time by showtime, the longest overdue first; at most {@code limit} of them. */
    public Uni<List<Due>> due(int limit) {
        return database.read(DUE, Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getUUID("showtime_id"), List.of(row.getArrayOfUUIDs("holds"))))
                        .toList());
    }

    /** How many of the holds were ended. */
    public Uni<Long> run(Due due) {
        return database.read(SQL, Tuple.of(due.showtime(), due.holds().toArray(UUID[]::new)))
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(ended -> {
                    if (ended > 0) {
                        database.announce();
                    }
                });
    }
}
