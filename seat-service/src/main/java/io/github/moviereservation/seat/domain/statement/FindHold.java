package io.github.moviereservation.seat.domain.statement;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class FindHold {

    private static final String SQL = """
            select id, showtime_id, user_id, lines, currency, expires_at, extended_by_customer,
                   case when status = 'ACTIVE' and expires_at <= now() then 'EXPIRED' else status end as status
            from hold
            where id = $1 and ($2::uuid is null or user_id = $2)""";

    private static final String SEATS =
            "select id, showtime_id, seats from hold where id = $1 and ($2::uuid is null or user_id = $2)";

    private static final String SEATS_OF_BOOKING = "select id, showtime_id, seats from hold where booking_id = $1";

    private final SeatDatabase database;

    FindHold(SeatDatabase database) {
        this.database = database;
    }

    public Uni<Optional<Hold>> byId(UUID id) {
        return find(id, null);
    }

    public Uni<Optional<Hold>> ofUser(UUID id, UUID user) {
        return find(id, user);
    }

    public Uni<Optional<HeldSeats>> seats(UUID id) {
        return heldSeats(SEATS, Tuple.of(id, null));
    }

    public Uni<Optional<HeldSeats>> seatsOfUser(UUID id, UUID user) {
        return heldSeats(SEATS, Tuple.of(id, user));
    }

    public Uni<Optional<HeldSeats>> seatsOfBooking(UUID booking) {
        return heldSeats(SEATS_OF_BOOKING, Tuple.of(booking));
    }

    private Uni<Optional<HeldSeats>> heldSeats(String sql, Tuple arguments) {
        return database.read(sql, arguments)
                .map(rows -> HoldRow.first(rows)
                        .map(row -> new HeldSeats(
                                row.getUUID("id"),
                                row.getUUID("showtime_id"),
                                List.of(row.getArrayOfStrings("seats")))));
    }

    private Uni<Optional<Hold>> find(UUID id, UUID user) {
        return database.read(SQL, Tuple.of(id, user))
                .map(rows -> HoldRow.first(rows).map(HoldRow::of));
    }
}
