package io.github.moviereservation.events;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the outbox that waits to be sent. */
record OutboxEvent(
        long seq, UUID id, String type, UUID subject, JsonObject data, OffsetDateTime occurredAt, String traceParent) {

    static OutboxEvent of(Row row) {
        return new OutboxEvent(
                row.getLong("seq"),
                row.getUUID("id"),
                row.getString("type"),
                row.getUUID("subject"),
                row.getJsonObject("data"),
                row.getOffsetDateTime("occurred_at"),
                row.getString("trace_parent"));
    }

    /** The CloudEvents 1.0 envelope in structured JSON. */
    JsonObject envelope(String source) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", source)
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", occurredAt.toInstant().toString())
                .put("datacontenttype", "application/json")
                .put("data", data);
    }
}
