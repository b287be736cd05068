package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class ShowtimeRepository {

    private static final String FIND = """
            select id, revision, version, status = 'SCHEDULED' as scheduled, starts_at, currency, prices, lone_seat_rule, layout_id
            from showtime
            where id = $1 and layout_id is not null""";

    private static final String LAYOUT = "select rows from layout where id = $1";

    private static final String SAVE_LAYOUT = "insert into layout (id, rows) values ($1, $2) on conflict do nothing";

    private static final String SAVE = """
            insert into showtime (id, version, status, starts_at, timezone, currency, prices, layout_id)
            values ($1, $2, 'SCHEDULED', $3, $4, $5, $6, $7)
            on conflict (id) do update
            set version = excluded.version, starts_at = excluded.starts_at, timezone = excluded.timezone,
                currency = excluded.currency, prices = coalesce(showtime.prices, '{}') || excluded.prices,
                layout_id = excluded.layout_id, revision = showtime.revision + 1
            where showtime.version < excluded.version and showtime.status = 'SCHEDULED'
            returning old.layout_id as layout_before""";

    private static final String ADD_SEATS = """
            insert into seat (showtime_id, seat)
            select $1, * from unnest($2::text[])
            on conflict do nothing""";

    private static final String CANCEL = """
            insert into showtime (id, version, status)
            values ($1, $2, 'CANCELLED')
            on conflict (id) do update
            set version = greatest(showtime.version, excluded.version), status = 'CANCELLED',
                revision = showtime.revision + 1
            where showtime.status <> 'CANCELLED'""";

    private static final String SET_LONE_SEAT_RULE =
            "update showtime set lone_seat_rule = $2, revision = revision + 1 where id = $1 and lone_seat_rule <> $2";

    private static final String WITH_BLOCKED_SEATS = """
            select t.id, array_agg(s.seat) as seats
            from showtime t
            join seat s on s.showtime_id = t.id
            join seat_ledger l on l.showtime_id = s.showtime_id and l.seat = s.seat and l.version = s.version
            where t.status = 'SCHEDULED' and t.starts_at > now() and t.starts_at <= now() + make_interval(secs => $1)
              and s.state = 'BLOCKED' and l.at <= t.starts_at - make_interval(secs => $1)
            group by t.id""";

    /** A showtime's row, without the layout that it shares with others. */
    record Stored(
            UUID id,
            long revision,
            int version,
            boolean scheduled,
            Instant startsAt,
            String currency,
            Map<SeatKind, Long> prices,
            boolean loneSeatRule,
            UUID layoutId) {

        Showtime in(Layout layout) {
            return new Showtime(id, revision, version, scheduled, startsAt, currency, prices, loneSeatRule, layout);
        }
    }

    /** Seats of a showtime. */
    public record Seats(UUID showtime, List<String> ids) {}

    /** What a save found; the layout before is there when the showtime had another one. */
    record Saved(boolean isNews, Optional<UUID> layoutBefore) {}

    private final SeatDatabase database;

    ShowtimeRepository(SeatDatabase database) {
        this.database = database;
    }

    Uni<Optional<Stored>> find(UUID id) {
        return database.read(FIND, Tuple.of(id))
                .map(rows -> SeatDatabase.first(rows).map(ShowtimeRepository::storedOf));
    }

    Uni<Layout> layout(UUID id) {
        return database.read(LAYOUT, Tuple.of(id))
                .map(rows -> LayoutJson.read(id, rows.iterator().next().getJsonArray("rows")));
    }

    /** Not news when a newer version, or the cancellation, is known already. */
    Uni<Saved> save(SqlClient transaction, ShowtimePlan plan, Map<SeatKind, Long> prices) {
        var json = new JsonObject();
        prices.forEach((kind, price) -> json.put(kind.name(), price));
        var arguments = Tuple.of(
                        plan.id(),
                        plan.version(),
                        plan.startsAt().atOffset(ZoneOffset.UTC),
                        plan.timezone(),
                        plan.currency(),
                        json)
                .addUUID(plan.layout().id());
        return transaction
                .preparedQuery(SAVE_LAYOUT)
                .execute(Tuple.of(
                        plan.layout().id(), LayoutJson.write(plan.layout().rows())))
                .chain(() -> transaction.preparedQuery(SAVE).execute(arguments))
                .map(rows -> SeatDatabase.first(rows)
                        .map(row -> new Saved(
                                true,
                                Optional.ofNullable(row.getUUID("layout_before"))
                                        .filter(before ->
                                                !before.equals(plan.layout().id()))))
                        .orElse(new Saved(false, Optional.empty())));
    }

    /** Seats that are there already stay as they are. */
    Uni<Void> addSeats(SqlClient transaction, UUID showtime, Layout layout) {
        var seats = layout.places().stream().map(Place::id).toArray(String[]::new);
        return transaction
                .preparedQuery(ADD_SEATS)
                .execute(Tuple.of(showtime, seats))
                .replaceWithVoid();
    }

    /** False when it is cancelled already. */
    Uni<Boolean> cancel(SqlClient transaction, UUID showtime, int version) {
        return transaction
                .preparedQuery(CANCEL)
                .execute(Tuple.of(showtime, version))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> setLoneSeatRule(UUID showtime, boolean on) {
        return database.read(SET_LONE_SEAT_RULE, Tuple.of(showtime, on)).replaceWithVoid();
    }

    /** House seats of the showtimes that start soon, without those that were blocked within that time. */
    public Uni<List<Seats>> withBlockedSeats(Duration startsWithin) {
        return database.read(WITH_BLOCKED_SEATS, Tuple.of((double) startsWithin.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Seats(row.getUUID("id"), List.of(row.getArrayOfStrings("seats"))))
                        .toList());
    }

    private static Stored storedOf(Row row) {
        var prices = new EnumMap<SeatKind, Long>(SeatKind.class);
        var json = row.getJsonObject("prices");
        json.fieldNames().forEach(kind -> prices.put(SeatKind.valueOf(kind), json.getLong(kind)));
        return new Stored(
                row.getUUID("id"),
                row.getLong("revision"),
                row.getInteger("version"),
                row.getBoolean("scheduled"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getString("currency"),
                prices,
                row.getBoolean("lone_seat_rule"),
                row.getUUID("layout_id"));
    }
}
