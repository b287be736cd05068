package io.github.moviereservation.seat.domain.upkeep;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * What ticket-service has sold, by its events. They may arrive in any order: the highest version counts, also when it
 * names other seats, of another showtime, because the booking was exchanged.
 */
@ApplicationScoped
public class BookedSeats {

    /**
     * Neither the showtime nor one that the booking had before moves to another room meanwhile; one that is about to is
     * waited for.
     */
    static final String STAY = """
            select from showtime
            where id = any (array(select showtime_id from booked_seat where booking_id = $2) || $1::uuid)
            order by id
            for share""";

    private static final String IS_NEWS = """
            insert into booking_state (booking_id, version, cancelled, showtime_id)
            values ($1, $2, $3, $4)
            on conflict (booking_id) do update
            set version = excluded.version, cancelled = excluded.cancelled, showtime_id = excluded.showtime_id, at = now()
            where booking_state.version < excluded.version""";

    private static final String FORGET = "delete from booked_seat where booking_id = $1";

    private static final String TAKE =
            "delete from booked_seat where showtime_id = $1 returning booking_id, seat, confirmed_at";

    private static final String NOTE = """
            insert into booked_seat (booking_id, showtime_id, seat, confirmed_at)
            select $1, $2, seat, $4
            from unnest($3::text[]) seat
            on conflict do nothing""";

    private static final String NOTE_WHERE_THEY_ARE_NOW = """
            insert into booked_seat (booking_id, showtime_id, seat, confirmed_at)
            select $1, $2, coalesce(m.seat, s.seat), $4
            from unnest($3::text[]) s(seat)
            left join seat_move m on m.booking_id = $1 and m.sold_seat = s.seat and m.showtime_id = $2
            where m.booking_id is null or m.seat is not null
            on conflict do nothing""";

    /** One that had moved before is still remembered by the seat that was sold. */
    private static final String REMEMBER_MOVE = """
            insert into seat_move (booking_id, sold_seat, seat, showtime_id)
            select n.booking_id, coalesce(m.sold_seat, n.seat), n.place, $1
            from unnest($2::uuid[], $3::text[], $4::text[]) n(booking_id, seat, place)
            left join seat_move m on m.booking_id = n.booking_id and m.seat = n.seat
            where n.place is distinct from n.seat
            on conflict (booking_id, sold_seat) do update set seat = excluded.seat""";

    /**
     * A sold seat of a booking when its showtime changes rooms.
     *
     * @param place the seat in the new room; null when it has no equal
     */
    public record Move(UUID booking, String seat, String place) {}

    public Uni<Void> confirmed(
            SqlClient transaction, UUID booking, int version, UUID showtime, List<String> seats, Instant at) {
        var arguments = Tuple.of(booking, showtime, seats.toArray(String[]::new), at.atOffset(ZoneOffset.UTC));
        return ifNews(
                transaction,
                booking,
                version,
                false,
                showtime,
                () -> forget(transaction, booking)
                        .chain(() -> transaction
                                .preparedQuery(NOTE_WHERE_THEY_ARE_NOW)
                                .execute(arguments))
                        .replaceWithVoid());
    }

    /** Takes the bookings of a showtime along to another room, also those that no news has come of yet. */
    public Uni<Void> move(SqlClient transaction, UUID showtime, List<Move> moves) {
        var bookings = moves.stream().map(Move::booking).toArray(UUID[]::new);
        var seats = moves.stream().map(Move::seat).toArray(String[]::new);
        var places = moves.stream().map(Move::place).toArray(String[]::new);
        var placeOf = new HashMap<String, String>();
        moves.forEach(move -> placeOf.put(move.seat(), move.place()));
        return transaction
                .preparedQuery(REMEMBER_MOVE)
                .execute(Tuple.of(showtime, bookings, seats, places))
                .chain(() -> moveBooked(transaction, showtime, placeOf));
    }

    private static Uni<Void> moveBooked(SqlClient transaction, UUID showtime, Map<String, String> places) {
        return transaction.preparedQuery(TAKE).execute(Tuple.of(showtime)).chain(rows -> {
            var moved = StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> placeOf(row, places) != null)
                    .map(row -> Tuple.of(
                            row.getUUID("booking_id"),
                            showtime,
                            new String[] {placeOf(row, places)},
                            row.getOffsetDateTime("confirmed_at")))
                    .toList();
            return moved.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : transaction.preparedQuery(NOTE).executeBatch(moved).replaceWithVoid();
        });
    }

    private static String placeOf(Row row, Map<String, String> places) {
        var seat = row.getString("seat");
        return places.containsKey(seat) ? places.get(seat) : seat;
    }

    public Uni<Void> cancelled(SqlClient transaction, UUID booking, int version, UUID showtime) {
        return ifNews(transaction, booking, version, true, showtime, () -> forget(transaction, booking));
    }

    /** News of one booking is taken one after the other. */
    private static Uni<Void> ifNews(
            SqlClient transaction,
            UUID booking,
            int version,
            boolean cancelled,
            UUID showtime,
            Supplier<Uni<Void>> work) {
        return transaction
                .preparedQuery(IS_NEWS)
                .execute(Tuple.of(booking, version, cancelled, showtime))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(STAY)
                                .execute(Tuple.of(showtime, booking))
                                .chain(() -> work.get()));
    }

    private static Uni<Void> forget(SqlClient transaction, UUID booking) {
        return transaction.preparedQuery(FORGET).execute(Tuple.of(booking)).replaceWithVoid();
    }
}
