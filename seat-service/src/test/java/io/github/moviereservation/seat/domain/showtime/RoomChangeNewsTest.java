package io.github.moviereservation.seat.domain.showtime;

import static io.github.moviereservation.seat.support.Calls.exchange;
import static io.github.moviereservation.seat.support.Calls.held;
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

    /** The moves of before the exchange concern seats that the booking does not have any more. */
    @Test
    void newsOfAnExchangeAfterAMoveNamesTheSeatsAsTheyAreCalledNow() {
        var showtime = open("SSSS");
        var booking = sell("ann", showtime, "A3", "A4");
        confirmed(booking, showtime, "A3", "A4");
        showtimes.move(showtime, 2, "SPSP");
        showtimes.move(showtime, 3, "SSSSSS");
        exchange(booking, held("ann", showtime, "A4"), "ann").then().statusCode(200);

        confirmed(booking, 4, showtime, "A4");

        assertThat(bookedOf(booking)).containsExactly("A4").isEqualTo(soldTo(booking));
    }

    @Test
    void newsOfAnExchangeThatComesAfterAMoveMovesAlong() {
        var here = open("SSSS");
        var there = open("SSSS");
        var booking = sell("ann", here, "A4");
        showtimes.move(here, 2, "SS");
        exchange(booking, held("ann", there, "A3", "A4"), "ann").then().statusCode(200);
        showtimes.move(there, 2, "SS");

        confirmed(booking, 4, there, "A3", "A4");
        confirmed(booking, 3, here, "A4");

        assertThat(bookedOf(booking)).containsExactly("A1", "A2").isEqualTo(soldTo(booking));
        assertThat(Database.rows("select seat from booked_seat where showtime_id = ?", here))
                .isEmpty();
    }

    /** News of before the exchange that is only now under way to the seats of then. */
    @Test
    void movesOfTheNewShowtimeSayNothingOfSeatsInTheOldOne() {
        var here = open("SSSS");
        var there = open("SSSS");
        var booking = sell("ann", here, "A4");
        exchange(booking, held("ann", there, "A4"), "ann").then().statusCode(200);
        showtimes.move(there, 2, "S");

        confirmed(booking, 3, here, "A4");

        assertThat(bookedOf(booking)).containsExactly("A4");
    }

    @RepeatedTest(5)
    void aBookingThatLeavesDuringTheMoveIsForgottenThere() throws Exception {
        var here = open("SSSSSSSS");
        var there = open("SS");
        var booking = sell("ann", here, "A7", "A8");
        confirmed(booking, here, "A7", "A8");

        Race.of(List.of(
                () -> {
                    showtimes.move(here, 2, "SSSS");
                    return true;
                },
                () -> {
                    confirmed(booking, 4, there, "A1", "A2");
                    return true;
                }));

        assertThat(Database.rows("select showtime_id, seat from booked_seat where booking_id = ?", booking))
                .containsExactlyInAnyOrder(there + " A1", there + " A2");
    }

    private void confirmed(UUID booking, UUID showtime, String... seats) {
        confirmed(booking, 3, showtime, seats);
    }

    private void confirmed(UUID booking, int version, UUID showtime, String... seats) {
        Showtimes.await(pool.withTransaction(transaction ->
                booked.confirmed(transaction, booking, version, showtime, List.of(seats), Instant.now())));
    }

    private static List<String> bookedOf(UUID booking) {
        return Database.rows("select seat from booked_seat where booking_id = ? order by seat", booking);
    }

    private static List<String> soldTo(UUID booking) {
        return Database.rows("select seat from seat_sale where booking_id = ? order by seat", booking);
    }
}
