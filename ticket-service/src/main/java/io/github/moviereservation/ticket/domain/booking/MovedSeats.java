package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes bookings along when their showtime moves to another room. A ticket keeps its code: what admits is the ticket,
 * whatever seat the code was issued for. One without an equal seat stays as it is and is marked for the admins.
 */
@ApplicationScoped
public class MovedSeats {

    private static final String LOCK = "select 1 from booking where id = any($1) order by id for update";

    private static final String REMEMBER = """
            insert into seat_move (booking_id, version, seat, new_seat)
            select move.booking_id, $1, move.seat, move.new_seat
            from unnest($2::uuid[], $3::text[], $4::text[]) move (booking_id, seat, new_seat)
            on conflict do nothing""";

    /** From the seat as it was sold along all known moves, in the order of their versions. */
    private static final String FOLLOW = """
            with recursive step (ticket_id, booking_id, seat, version, lost) as (
                select id, booking_id, coalesce(sold_seat, seat), -1, false from ticket where booking_id = any($1)
                union all
                select step.ticket_id, step.booking_id, coalesce(move.new_seat, step.seat), move.version,
                       move.new_seat is null
                from step
                cross join lateral (
                    select version, new_seat from seat_move
                    where booking_id = step.booking_id and seat = step.seat and version > step.version
                    order by version limit 1) move
                where not step.lost
            )
            update ticket
            set sold_seat = coalesce(sold_seat, ticket.seat), seat = place.seat, seat_lost = place.lost
            from (select distinct on (ticket_id) * from step order by ticket_id, version desc) place
            where ticket.id = place.ticket_id and (ticket.seat, seat_lost) <> (place.seat, place.lost)""";

    /** @param version of the showtime, at which it moved */
    public Uni<Void> follow(SqlClient transaction, int version, List<SeatMove> moves) {
        var bookings = moves.stream().map(SeatMove::bookingId).toArray(UUID[]::new);
        var from = moves.stream().map(SeatMove::from).toArray(String[]::new);
        var to = moves.stream().map(SeatMove::to).toArray(String[]::new);
        moves.stream()
                .filter(move -> move.to() == null)
                .forEach(move -> Log.warnf(
                        "Booking %s has no seat for %s any more: its showtime moved to another room",
                        move.bookingId(), move.from()));
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(bookings))
                .chain(() -> transaction.preparedQuery(REMEMBER).execute(Tuple.of(version, bookings, from, to)))
                .chain(() -> transaction.preparedQuery(FOLLOW).execute(Tuple.of(bookings)))
                .replaceWithVoid();
    }
}
