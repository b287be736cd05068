package io.github.moviereservation.seat.domain.ledger;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The whole story of seats, oldest first. */
@ApplicationScoped
public class Ledger {

    private static final String OF_SHOWTIME =
            " from seat_ledger where showtime_id = $1 and ($2::text is null or seat = $2)";

    private static final String ENTRIES = "select seat, version, state, hold_id, booking_id, user_id, at" + OF_SHOWTIME
            + " order by seat, version limit $3 offset $4";

    private static final String COUNT = "select count(*)" + OF_SHOWTIME;

    private final SeatDatabase database;
    private final ShowtimeCatalogue showtimes;

    Ledger(SeatDatabase database, ShowtimeCatalogue showtimes) {
        this.database = database;
        this.showtimes = showtimes;
    }

    /** @param seat only this one's story; null for all of the showtime */
    public Uni<Page<LedgerEntry>> of(UUID showtime, String seat, PageQuery page) {
        return showtimes
                .get(showtime)
                .chain(() -> database.read(COUNT, Tuple.of(showtime, seat)))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(total -> database.read(ENTRIES, Tuple.of(showtime, seat, page.size(), page.offset()))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(Ledger::entryOf)
                                .toList())
                        .map(entries -> Page.of(entries, page, total)));
    }

    private static LedgerEntry entryOf(Row row) {
        return new LedgerEntry(
                row.getString("seat"),
                row.getLong("version"),
                SeatState.valueOf(row.getString("state")),
                row.getUUID("hold_id"),
                row.getUUID("booking_id"),
                row.getUUID("user_id"),
                row.getOffsetDateTime("at").toInstant());
    }
}
