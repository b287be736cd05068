package io.github.moviereservation.seat.domain.upkeep;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What ticket-service has sold, by its events. They may arrive in any order: the highest version counts. */
@ApplicationScoped
public class BookedSeats {

    private static final String IS_NEWS = """
            insert into booking_state (booking_id, version, cancelled)
            values ($1, $2, $3)
            on conflict (booking_id) do update
            set version = excluded.version, cancelled = excluded.cancelled, at = now()
            where booking_state.version < excluded.version""";

    private static final String FORGET = "delete from booked_seat where booking_id = $1";

    private static final String TAKE =
            "delete from booked_seat where showtime_id = $1 returning booking_id, seat, confirmed_at";

    private static final String NOTE = """
            insert into booked_seat (booking_id, showtime_id, seat, confirmed_at)
            select $1, $2, seat, $4
            from unnest($3::text[]) seat
            on conflict do nothing""";

    public Uni<Void> confirmed(
            SqlClient transaction, UUID booking, int version, UUID showtime, List<String> seats, Instant at) {
        var arguments = Tuple.of(booking, showtime, seats.toArray(String[]::new), at.atOffset(ZoneOffset.UTC));
        return ifNews(
                transaction,
                Tuple.of(booking, version, false),
                () -> forget(transaction, booking)
                        .chain(() -> transaction.preparedQuery(NOTE).execute(arguments))
                        .replaceWithVoid());
    }

    /**
     * Takes the bookings of a showtime along to another room.
     *
     * @param places the new seat of each that moves; null for one that has none any more
     */
    public Uni<Void> move(SqlClient transaction, UUID showtime, Map<String, String> places) {
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

    public Uni<Void> cancelled(SqlClient transaction, UUID booking, int version) {
        return ifNews(transaction, Tuple.of(booking, version, true), () -> forget(transaction, booking));
    }

    private static Uni<Void> ifNews(SqlClient transaction, Tuple state, java.util.function.Supplier<Uni<Void>> work) {
        return transaction
                .preparedQuery(IS_NEWS)
                .execute(state)
                .chain(rows ->
                        rows.rowCount() == 1 ? work.get() : Uni.createFrom().voidItem());
    }

    private static Uni<Void> forget(SqlClient transaction, UUID booking) {
        return transaction.preparedQuery(FORGET).execute(Tuple.of(booking)).replaceWithVoid();
    }
}
