package io.github.moviereservation.seat.domain.seatmap;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.domain.SeatState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class SeatMapRepository {

    private static final String OF_SHOWTIME = """
            select seat, state, version, (select revision from showtime where id = $1) as revision
            from seat
            where showtime_id = $1 and state <> 'REMOVED'""";

    record Row(String seat, SeatState state, long version, long revision) {}

    private final SeatDatabase database;

    SeatMapRepository(SeatDatabase database) {
        this.database = database;
    }

    Uni<List<Row>> ofShowtime(UUID showtime) {
        return database.read(OF_SHOWTIME, Tuple.of(showtime))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Row(
                                row.getString("seat"),
                                SeatState.valueOf(row.getString("state")),
                                row.getLong("version"),
                                row.getLong("revision")))
                        .toList());
    }
}
