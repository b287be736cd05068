package io.github.moviereservation.seat.support;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** What tests of showtimes that change their room share. */
public abstract class RoomTest {

    @Inject
    protected Showtimes showtimes;

    protected UUID open(String... rows) {
        return showtimes.open(Duration.ofDays(1), rows);
    }

    protected static UUID sell(String customer, UUID showtime, String... seats) {
        var booking = UUID.randomUUID();
        confirm(held(customer, showtime, seats), booking, customer).then().statusCode(200);
        return booking;
    }

    /** Seats, ledger and sales agree, and so does what is known of bookings. */
    protected static void assertSound(UUID showtime) {
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
        assertThat(Database.rows("""
                        select s.seat from seat_sale s
                        where s.showtime_id = ? and not exists (select from hold h where h.booking_id = s.booking_id
                                                                and h.status = 'CONFIRMED' and s.seat = any (h.seats))""", showtime)).isEmpty();
    }
}
