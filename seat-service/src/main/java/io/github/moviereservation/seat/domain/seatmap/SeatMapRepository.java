package io.github.moviereservation.seat.domain.seatmap;

import io.github.moviereservation.seat.domain.seatmap.SeatMap.Seat;
import io.github.moviereservation.seat.domain.statement.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class SeatMapRepository {

    private static final String OF_SHOWTIME = """
            select t.version as showtime_version, t.currency, (t.prices ->> s.kind)::bigint as price,
                   s.seat, s.row_label, s.number, s.kind, s.state, s.version
            from showtime t
            join seat s on s.showtime_id = t.id
            where t.id = $1
            order by length(s.row_label), s.row_label, s.number""";

    private final SeatDatabase database;

    SeatMapRepository(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Optional<SeatMap>> ofShowtime(UUID showtime) {
        return database.read(OF_SHOWTIME, Tuple.of(showtime)).map(rows -> mapOf(showtime, rows));
    }

    private static Optional<SeatMap> mapOf(UUID showtime, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        var first = rows.iterator().next();
        var seats = StreamSupport.stream(rows.spliterator(), false)
                .map(SeatMapRepository::seatOf)
                .toList();
        return Optional.of(
                new SeatMap(showtime, first.getInteger("showtime_version"), first.getString("currency"), seats));
    }

    private static Seat seatOf(Row row) {
        return new Seat(
                row.getString("seat"),
                row.getString("row_label"),
                row.getInteger("number"),
                row.getString("kind"),
                row.getLong("price"),
                row.getString("state"),
                row.getLong("version"));
    }
}
