package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.seat.domain.showtime.Layout.Row;
import io.github.moviereservation.seat.domain.showtime.Layout.Spot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Layouts as they are stored. Their id comes from their content, so that the same room is stored once. */
public final class LayoutJson {

    private LayoutJson() {}

    public static Layout of(List<Row> rows) {
        var content = write(rows).encode().getBytes(StandardCharsets.UTF_8);
        return new Layout(UUID.nameUUIDFromBytes(content), rows);
    }

    static JsonArray write(List<Row> rows) {
        var json = new JsonArray();
        rows.forEach(row -> {
            var seats = new JsonArray();
            row.seats()
                    .forEach(spot -> seats.add(new JsonObject()
                            .put("number", spot.number())
                            .put(
                                    "kind",
                                    spot.kind() == null ? null : spot.kind().name())));
            json.add(new JsonObject().put("label", row.label()).put("seats", seats));
        });
        return json;
    }

    static Layout read(UUID id, JsonArray json) {
        var rows = json.stream()
                .map(JsonObject.class::cast)
                .map(row -> new Row(
                        row.getString("label"),
                        row.getJsonArray("seats").stream()
                                .map(JsonObject.class::cast)
                                .map(LayoutJson::spotOf)
                                .toList()))
                .toList();
        return new Layout(id, rows);
    }

    private static Spot spotOf(JsonObject seat) {
        var kind = seat.getString("kind");
        return new Spot(seat.getInteger("number"), kind == null ? null : SeatKind.valueOf(kind));
    }
}
