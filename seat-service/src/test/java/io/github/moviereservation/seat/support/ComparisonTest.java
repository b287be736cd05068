package io.github.moviereservation.seat.support;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;

import io.github.moviereservation.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the comparison share: a showtime with seats that were sold, given back and held. */
public abstract class ComparisonTest {

    @Inject
    Showtimes showtimes;

    protected UUID showtime;

    @BeforeEach
    protected void sellSomeSeats() {
        showtime = showtimes.open();
        confirm(held("ann", showtime, "A1"), UUID.randomUUID(), "ann");
        Calls.release(Tokens.customer("ann"), held("ann", showtime, "A2"));
        held("ann", showtime, "A3");
    }

    /** So that no later comparison finds what a test broke. */
    @AfterEach
    protected void repair() {
        for (var table : List.of("booked_seat", "seat_ledger", "seat_sale", "seat")) {
            Database.execute("delete from " + table + " where showtime_id = ?", showtime);
        }
    }

    protected void sellTwice(String seat) {
        Database.execute("""
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id)
                select showtime_id, seat, version + 1, state, hold_id, uuidv7() from seat_ledger
                where showtime_id = ? and seat = ? and state = 'SOLD'""", showtime, seat);
    }
}
