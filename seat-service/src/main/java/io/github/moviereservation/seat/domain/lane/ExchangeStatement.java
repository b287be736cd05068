package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * Writes what only exchanges need, before the rest of the batch: the old holds give up their bookings, of which the
 * index allows one each, and the new holds take lines along. Where the bookings' seats moved before is forgotten: news
 * that is still to come names the seats that they have now, or is replaced by such.
 */
final class ExchangeStatement {

    static final String SQL = """
            with given_up as (
                update hold set status = 'RELEASED', booking_id = null where id = any ($1::uuid[])
            ), forgotten as (
                delete from seat_move where booking_id = any ($2::uuid[])
            )
            update hold h
            set seats = string_to_array(e.seats, ','), lines = e.lines
            from unnest($3::uuid[], $4::text[], $5::jsonb[]) e(id, seats, lines)
            where h.id = e.id""";

    private ExchangeStatement() {}

    static Uni<Void> run(SqlConnection connection, List<Locked.Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var before = exchanges.stream().map(each -> each.before().id()).toArray(UUID[]::new);
        var after = exchanges.stream().map(Locked.Exchange::after).toList();
        var bookings = after.stream().map(Hold::bookingId).toArray(UUID[]::new);
        var ids = after.stream().map(Hold::id).toArray(UUID[]::new);
        var seats = after.stream().map(hold -> String.join(",", hold.seats())).toArray(String[]::new);
        var lines = after.stream().map(ExchangeStatement::json).toArray(JsonArray[]::new);
        return connection
                .preparedQuery(SQL)
                .execute(Tuple.of(before, bookings, ids, seats, lines))
                .replaceWithVoid();
    }

    private static JsonArray json(Hold hold) {
        return new JsonArray(hold.lines().stream()
                .map(line -> new JsonObject()
                        .put("seat", line.seat())
                        .put("kind", line.kind())
                        .put("price", line.price()))
                .toList());
    }
}
