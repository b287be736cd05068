package io.github.moviereservation.seat.domain.showtime;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows the calendar: opens, updates and closes the seats of showtimes, in the transaction of the caller. */
@ApplicationScoped
public class ShowtimeService {

    private final ShowtimeRepository showtimes;

    ShowtimeService(ShowtimeRepository showtimes) {
        this.showtimes = showtimes;
    }

    /** Opens the seats of the room. A change that overtook this keeps its own start and prices. */
    public Uni<Void> open(SqlClient transaction, ShowtimePlan plan) {
        return showtimes
                .save(transaction, plan, plan.pricesOfRoom())
                .chain(isNews -> isNews
                        ? showtimes.addSeats(transaction, plan.id(), plan.seats())
                        : Uni.createFrom().voidItem());
    }

    /** Takes over start and prices; what is held keeps the prices agreed. Opens the seats when it comes first. */
    public Uni<Void> change(SqlClient transaction, ShowtimePlan plan) {
        return open(transaction, plan);
    }

    /** Closes every seat that is not sold and ends the holds; sold seats stay until their bookings are cancelled. */
    public Uni<Void> cancel(SqlClient transaction, UUID showtime, int version) {
        return showtimes
                .cancel(transaction, showtime, version)
                .chain(isNews -> isNews
                        ? showtimes.closeSeats(transaction, showtime)
                        : Uni.createFrom().voidItem());
    }
}
