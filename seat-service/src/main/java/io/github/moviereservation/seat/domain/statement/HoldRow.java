package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;

/** Reads the columns that every statement about a hold answers with. */
final class HoldRow {

    private HoldRow() {}

    static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    static Hold of(Row row) {
        return new Hold(
                row.getUUID("id"),
                row.getUUID("showtime_id"),
                row.getUUID("user_id"),
                Hold.Status.valueOf(row.getString("status")),
                linesOf(row),
                row.getString("currency"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getBoolean("extended_by_customer"));
    }

    private static List<Hold.Line> linesOf(Row row) {
        return row.getJsonArray("lines").stream()
                .map(JsonObject.class::cast)
                .map(line -> new Hold.Line(line.getString("seat"), line.getString("kind"), line.getLong("price")))
                .toList();
    }
}
