package io.github.moviereservation.ticket.support;

import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Showtimes as showtime-service announces them. */
@ApplicationScoped
public class Showtimes {

    private final Pool database;

    Showtimes(Pool database) {
        this.database = database;
    }

    /** One of the day after tomorrow, known to the service. */
    public UUID given() {
        return given(Instant.now().plus(Duration.ofDays(2)));
    }

    public UUID given(Instant startsAt) {
        return given(data(UUID.randomUUID(), 1, startsAt));
    }

    /** Of a film with this certificate; null for one without. */
    public UUID givenRated(String certificate) {
        var data = data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("movie").put("certificate", certificate);
        return given(data);
    }

    public UUID given(JsonObject data) {
        Broker.publish("showtime.scheduled.v1", data);
        var id = UUID.fromString(data.getString("showtimeId"));
        awaitVersion(id, 1);
        return id;
    }

    /** The data of the sample, for another showtime. */
    public static JsonObject data(UUID id, int version, Instant startsAt) {
        return Contracts.sample("showtime.scheduled.v1")
                .getJsonObject("data")
                .put("showtimeId", id.toString())
                .put("version", version)
                .put("startsAt", startsAt.toString())
                .put("endsAt", startsAt.plus(Duration.ofHours(3)).toString());
    }

    public void cancel(UUID id) {
        Broker.publish(
                "showtime.cancelled.v1",
                Map.of(
                        "showtimeId",
                        id.toString(),
                        "version",
                        2,
                        "reason",
                        "Projector failure",
                        "cancelledAt",
                        Instant.now().toString()));
    }

    /** As if time had passed. */
    public void moveTo(UUID id, Instant startsAt) {
        database.preparedQuery("update showtime set starts_at = $2, ends_at = $3 where id = $1")
                .executeAndAwait(Tuple.of(
                        id,
                        startsAt.atOffset(ZoneOffset.UTC),
                        startsAt.plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC)));
    }

    public void awaitVersion(UUID id, int version) {
        await().atMost(Duration.ofSeconds(15)).until(() -> versionOf(id) == version);
    }

    public int versionOf(UUID id) {
        var rows = database.preparedQuery("select version from showtime where id = $1")
                .executeAndAwait(Tuple.of(id));
        return rows.size() == 0 ? 0 : rows.iterator().next().getInteger("version");
    }
}
