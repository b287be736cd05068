package io.github.moviereservation.seat.domain.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.upkeep.BookedSeats;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.RoomTest;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What ticket-service tells of bookings whose showtime moves to another room. */
@QuarkusTest
class RoomChangeNewsTest extends RoomTest {

    @Inject
    BookedSeats booked;

    @Inject
    Pool pool;

    @Test
    void whatTicketServiceToldOfBookingsMovesAlong() {
        var showtime = open("SSSS");
        var booking = sell("ann", showtime, "A3", "A4");
        Database.execute(
                "insert into booked_seat select booking_id, showtime_id, seat, sold_at - interval '1 hour' from seat_sale where booking_id = ?",
                booking);

        showtimes.move(showtime, 2, "SP");

        assertThat(Database.rows("select seat from booked_seat where booking_id = ?", booking))
                .containsExactly("A1");
        assertSound(showtime);
    }

    @Test
    void newsOfABookingThatComesAfterTheMovesIsNotedWhereItsSeatsAreNow() {
        var showtime = open("SSSSS");
        var booking = sell("ann", showtime, "A1", "A4", "A5");
        showtimes.move(showtime, 2, "SSS");
        showtimes.move(showtime, 3, "PPS", "SS");

        confirmed(booking, showtime, "A1", "A4", "A5");

        assertThat(bookedOf(booking)).hasSize(3).isEqualTo(soldTo(booking));
        assertSound(showtime);
    }

    @Test
    void newsOfASeatThatTheNewRoomHasNoEqualForIsNotNoted() {
        var showtime = open("SSSS");
        var booking = sell("ann", showtime, "A3", "A4");
        showtimes.move(showtime, 2, "SP");

        confirmed(booking, showtime, "A3", "A4");

        assertThat(bookedOf(booking)).containsExactly("A1");
        assertSound(showtime);
    }

    @RepeatedTest(5)
    void newsThatComesDuringTheMoveMovesAlong() throws Exception {
        var showtime = open("SSSSSSSS");
        var booking = sell("ann", showtime, "A7", "A8");

        Race.of(List.of(
                () -> {
                    showtimes.move(showtime, 2, "SSSS");
                    return true;
                },
                () -> {
                    confirmed(booking, showtime, "A7", "A8");
                    return true;
                }));

        assertThat(bookedOf(booking)).hasSize(2).isEqualTo(soldTo(booking));
    }

    @RepeatedTest(5)
    void aBookingThatIsCancelledDuringTheMoveIsForgotten() throws Exception {
        var showtime = open("SSSSSSSS");
        var booking = sell("ann", showtime, "A7", "A8");
        confirmed(booking, showtime, "A7", "A8");

        Race.of(List.of(
                () -> {
                    showtimes.move(showtime, 2, "SSSS");
                    return true;
                },
                () -> {
                    Showtimes.await(
                            pool.withTransaction(transaction -> booked.cancelled(transaction, booking, 4, showtime)));
                    return true;
                }));

        assertThat(bookedOf(booking)).isEmpty();
    }

    private void confirmed(UUID booking, UUID showtime, String... seats) {
        Showtimes.await(pool.withTransaction(
                transaction -> booked.confirmed(transaction, booking, 3, showtime, List.of(seats), Instant.now())));
    }

    private static List<String> bookedOf(UUID booking) {
        return Database.rows("select seat from booked_seat where booking_id = ? order by seat", booking);
    }

    private static List<String> soldTo(UUID booking) {
        return Database.rows("select seat from seat_sale where booking_id = ? order by seat", booking);
    }
}
