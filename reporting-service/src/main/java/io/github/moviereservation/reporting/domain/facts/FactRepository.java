package io.github.moviereservation.reporting.domain.facts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes facts inside the transaction of the event that brought them. An older version changes nothing. */
@ApplicationScoped
public class FactRepository {

    private static final String SAVE_SHOWTIME = """
            insert into showtime_fact (id, version, movie_id, movie_title, theater_id, theater_name, timezone, screen_name,
                                       starts_at, local_date, capacity)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update set
                version = excluded.version, movie_id = excluded.movie_id, movie_title = excluded.movie_title,
                theater_id = excluded.theater_id, theater_name = excluded.theater_name, timezone = excluded.timezone,
                screen_name = excluded.screen_name, starts_at = excluded.starts_at, local_date = excluded.local_date,
                capacity = excluded.capacity
            where showtime_fact.version < excluded.version""";

    /** A cancellation is final, so it needs no version. */
    private static final String CANCEL_SHOWTIME = """
            insert into showtime_fact (id, cancelled) values ($1, true)
            on conflict (id) do update set cancelled = true""";

    private static final String SAVE_BOOKING = """
            insert into booking_fact (id, version, showtime_id, movie_id, movie_title, theater_id, theater_name, timezone,
                                      screen_name, starts_at, showtime_on, currency, total, refund, tickets, confirmed_at,
                                      confirmed_on, cancelled_on)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            on conflict (id) do update set
                version = excluded.version, showtime_id = excluded.showtime_id, movie_id = excluded.movie_id,
                movie_title = excluded.movie_title, theater_id = excluded.theater_id,
                theater_name = excluded.theater_name, timezone = excluded.timezone, screen_name = excluded.screen_name,
                starts_at = excluded.starts_at, showtime_on = excluded.showtime_on, currency = excluded.currency,
                total = excluded.total, refund = excluded.refund, tickets = excluded.tickets,
                confirmed_at = excluded.confirmed_at, confirmed_on = excluded.confirmed_on,
                cancelled_on = excluded.cancelled_on
            where booking_fact.version < excluded.version""";

    private static final String SAVE_ZONE = "insert into theater_zone (name) values ($1) on conflict do nothing";

    public Uni<Void> save(SqlClient transaction, ShowtimeFact fact) {
        var values = Tuple.tuple()
                .addUUID(fact.id())
                .addLong(fact.version())
                .addUUID(fact.movieId())
                .addString(fact.movieTitle())
                .addUUID(fact.theaterId())
                .addString(fact.theaterName())
                .addString(fact.timezone().getId())
                .addString(fact.screenName())
                .addOffsetDateTime(fact.startsAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(fact.localDate())
                .addInteger(fact.capacity());
        return saveZone(transaction, fact.timezone()).chain(() -> execute(transaction, SAVE_SHOWTIME, values));
    }

    public Uni<Void> cancelShowtime(SqlClient transaction, UUID id) {
        return execute(transaction, CANCEL_SHOWTIME, Tuple.of(id));
    }

    public Uni<Void> save(SqlClient transaction, BookingFact fact) {
        var showtime = fact.showtime();
        var values = Tuple.tuple()
                .addUUID(fact.id())
                .addLong(fact.version())
                .addUUID(showtime.id())
                .addUUID(showtime.movieId())
                .addString(showtime.movieTitle())
                .addUUID(showtime.theaterId())
                .addString(showtime.theaterName())
                .addString(showtime.timezone().getId())
                .addString(showtime.screenName())
                .addOffsetDateTime(showtime.startsAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(fact.showtimeOn())
                .addString(fact.currency())
                .addLong(fact.total())
                .addLong(fact.refund())
                .addInteger(fact.tickets())
                .addOffsetDateTime(fact.confirmedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(fact.confirmedOn())
                .addLocalDate(fact.cancelledOn());
        return saveZone(transaction, showtime.timezone()).chain(() -> execute(transaction, SAVE_BOOKING, values));
    }

    private static Uni<Void> saveZone(SqlClient transaction, ZoneId zone) {
        return execute(transaction, SAVE_ZONE, Tuple.of(zone.getId()));
    }

    private static Uni<Void> execute(SqlClient transaction, String sql, Tuple values) {
        return transaction.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}
