package io.github.moviereservation.seat.domain.hold;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

/** Reads a hold from the columns that every statement about holds answers with. */
public final class HoldRow {

    public static final String COLUMNS =
            "id, showtime_id, user_id, status, lines, currency, expires_at, extended_by_customer, extended_for_payment, booking_id";

    private HoldRow() {}

    public static Hold of(Row row) {
        return new Hold(
                row.getUUID("id"),
                row.getUUID("showtime_id"),
                row.getUUID("user_id"),
                Hold.Status.valueOf(row.getString("status")),
                row.getJsonArray("lines").stream()
                        .map(JsonObject.class::cast)
                        .map(line ->
                                new Hold.Line(line.getString("seat"), line.getString("kind"), line.getLong("price")))
                        .toList(),
                row.getString("currency"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getBoolean("extended_by_customer"),
                row.getBoolean("extended_for_payment"),
                row.getUUID("booking_id"));
    }
}
