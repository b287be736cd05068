package io.github.moviereservation.seat.domain.upkeep;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * Something that is wrong with a seat.
 *
 * @param bookings those that it concerns; none when it is about the seat and its ledger alone
 */
public record Finding(UUID showtimeId, String seat, String problem, List<UUID> bookings) {

    static Finding of(Row row) {
        return new Finding(
                row.getUUID("showtime_id"),
                row.getString("seat"),
                row.getString("problem"),
                List.of(row.getArrayOfUUIDs("bookings")));
    }
}
