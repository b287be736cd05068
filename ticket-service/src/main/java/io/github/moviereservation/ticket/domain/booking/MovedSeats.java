package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
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
            insert into seat_move (booking_id, showtime_id, version, seat, new_seat)
            select move.booking_id, $1, $2, move.seat, move.new_seat
            from unnest($3::uuid[], $4::text[], $5::text[]) move (booking_id, seat, new_seat)
            on conflict do nothing""";

    /**
     * From the seat as it was sold along all known moves of the booking's showtime since, in the order of their
     * versions.
     */
    private static final String FOLLOW_OF = """
            with recursive step (ticket_id, booking_id, showtime_id, seat, version, lost) as (
                select t.id, b.id, b.showtime_id, coalesce(t.sold_seat, t.seat), t.sold_version, false
                from booking b join ticket t on t.booking_id = b.id
                where b.id %s
                union all
                select step.ticket_id, step.booking_id, step.showtime_id, coalesce(move.new_seat, step.seat),
                       move.version, move.new_seat is null
                from step
                cross join lateral (
                    select version, new_seat from seat_move
                    where booking_id = step.booking_id and showtime_id = step.showtime_id
                    and seat = step.seat and version > step.version
                    order by version limit 1) move
                where not step.lost
            )
            update ticket
            set sold_seat = coalesce(sold_seat, ticket.seat), seat = place.seat, seat_lost = place.lost
            from (select distinct on (ticket_id) * from step order by ticket_id, version desc) place
            where ticket.id = place.ticket_id and place.version > ticket.sold_version
              and (ticket.seat, seat_lost) <> (place.seat, place.lost)""";

    private static final String FOLLOW = FOLLOW_OF.formatted("= any($1)");
    private static final String FOLLOW_ONE = FOLLOW_OF.formatted("= ?1");

    /** @param version of the showtime, at which it moved */
    public Uni<Void> follow(SqlClient transaction, UUID showtime, int version, List<SeatMove> moves) {
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
                .chain(() ->
                        transaction.preparedQuery(REMEMBER).execute(Tuple.of(showtime, version, bookings, from, to)))
                .chain(() -> transaction.preparedQuery(FOLLOW).execute(Tuple.of(bookings)))
                .replaceWithVoid();
    }

    /** In the current session, whose tickets of the booking have other seats now, and are written. */
    public Uni<Void> follow(Booking booking) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLLOW_ONE)
                        .setParameter(1, booking.id)
                        .executeUpdate()
                        .chain(moved -> moved == 0
                                ? Uni.createFrom().voidItem()
                                : session.refreshAll(booking.tickets.toArray())));
    }
}
