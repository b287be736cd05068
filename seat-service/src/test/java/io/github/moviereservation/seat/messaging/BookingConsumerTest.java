package io.github.moviereservation.seat.messaging;

import static io.github.moviereservation.seat.support.BookingNews.receive;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.upkeep.Comparisons;
import io.github.moviereservation.seat.support.BookingNews;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ticket-service says it has sold is compared with the seats. */
@QuarkusTest
class BookingConsumerTest {

    private static final Duration GRACE = Duration.ofMinutes(10);

    @Inject
    Showtimes showtimes;

    private final UUID booking = UUID.randomUUID();
    private UUID showtime;

    @BeforeEach
    void sellTwoSeats() {
        showtime = showtimes.open();
        confirm(held("ann", showtime, "B1", "B2"), booking, "ann").then().statusCode(200);
    }

    /** So that the scheduled run does not find what this test broke. */
    @AfterEach
    void forget() {
        for (var table : List.of("booked_seat", "seat_ledger", "seat_sale", "seat")) {
            Database.execute("delete from " + table + " where showtime_id = ?", showtime);
        }
    }

    @Test
    void aBookingOfWhatWasSoldIsInOrder() {
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");

        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B1 " + booking, "B2 " + booking);
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    @Test
    void newsOfABookingMayTakeAWhile() {
        assertThat(findings(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aCancelledBookingHasNoSeats() {
        receive(confirmed(booking, 3, "B1", "B2"));
        receive(cancelled(booking, 4));
        assertThat(booked()).isEmpty();
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");

        Calls.releaseBooking(booking).then().statusCode(204);
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    @Test
    void aCancellationThatCameFirstWins() {
        receive(cancelled(booking, 4));
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).isEmpty();
    }

    @Test
    void theSameNewsTwiceIsOneEffect() {
        var news = confirmed(booking, 3, "B1", "B2");
        receive(news);
        Broker.publish(news);
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B1 " + booking, "B2 " + booking);
    }

    /** Between the exchange and its news the grace holds for both showtimes. */
    @Test
    void anExchangedBookingIsInOrderBeforeAndAfterItsNews() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        var old = showtime;
        var other = showtimes.open();
        Calls.exchange(booking, held("ann", other, "A1", "A2"), "ann").then().statusCode(200);
        confirm(held("bob", old, "B1"), UUID.randomUUID(), "bob").then().statusCode(200);
        assertThat(Comparisons.of(old, GRACE)).isEmpty();
        assertThat(Comparisons.of(other, GRACE)).isEmpty();

        showtime = other;
        receive(confirmed(booking, 4, "A1", "A2"));
        assertThat(booked()).containsExactly("A1 " + booking, "A2 " + booking);
        assertThat(findings(Duration.ZERO)).isEmpty();
        showtime = old;
        receive(confirmed(booking, 3, "B1", "B2"));
        assertThat(booked()).isEmpty();
        assertThat(Comparisons.of(old, GRACE)).isEmpty();
    }

    @Test
    void aKeptSeatIsInOrderBeforeAndAfterTheNewsOfItsExchange() {
        receive(confirmed(booking, 3, "B1", "B2"));
        Calls.exchange(booking, held("ann", showtime, "B3"), "ann", "B2").then().statusCode(200);
        assertThat(findings(GRACE)).isEmpty();

        receive(confirmed(booking, 4, "B2", "B3"));
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    @Test
    void anExchangedBookingThatWasCancelledStaysWithoutSeats() {
        var old = showtime;
        receive(confirmed(booking, 3, "B1", "B2"));
        showtime = showtimes.open();
        receive(cancelled(booking, 5));
        receive(confirmed(booking, 4, "A1", "A2"));

        assertThat(booked()).isEmpty();
        showtime = old;
        assertThat(booked()).isEmpty();
    }

    @Test
    void theNewestNewsOfABookingCounts() {
        receive(confirmed(booking, 5, "B2", "B3"));
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B2 " + booking, "B3 " + booking);
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B3 BOOKED_WITHOUT_SEAT");
    }

    @Test
    void aBookingOfASeatThatIsNotSoldIsFound() {
        receive(confirmed(booking, 3, "B1", "B2"));
        receive(confirmed(UUID.randomUUID(), 3, "A7"));

        assertThat(findings(Duration.ZERO)).containsExactly("A7 BOOKED_WITHOUT_SEAT");
        assertThat(findings(Duration.ofMinutes(1))).isEmpty();
    }

    /** The cancellation of the first may come later than the confirmation of the second: they have queues of their own. */
    @Test
    void aSeatOfTwoBookingsIsFoundWhenNoCancellationCame() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        receive(confirmed(UUID.randomUUID(), 3, "B2"));
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactlyInAnyOrder("B2 BOOKED_WITHOUT_SEAT", "B2 BOOKED_TWICE");
    }

    @Test
    void theSeatsOfACancelledBookingMayTakeAWhileToBeReleased() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        receive(cancelled(booking, 4));
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");
    }

    @Test
    void theCancellationOfReleasedSeatsMayTakeAWhileToCome() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        Calls.releaseBooking(booking).then().statusCode(204);
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactly("B1 BOOKED_WITHOUT_SEAT", "B2 BOOKED_WITHOUT_SEAT");
    }

    /** A confirmation that was long under way, and whose cancellation is right behind it. */
    @Test
    void whatIsSaidOfABookingLateIsNotHeldAgainstItAtOnce() {
        receive(confirmed(booking, 3, "B1", "B2"));
        Calls.releaseBooking(booking).then().statusCode(204);
        age();
        receive(confirmed(booking, 4, "B1", "B2"));
        Database.execute(
                "update booked_seat set confirmed_at = now() - interval '1 hour' where showtime_id = ?", showtime);

        assertThat(findings(GRACE)).isEmpty();
    }

    private void age() {
        Database.age(showtime);
    }

    private List<String> findings(Duration grace) {
        return Comparisons.of(showtime, grace).stream()
                .map(finding -> finding.seat() + " " + finding.problem())
                .sorted()
                .toList();
    }

    private List<String> booked() {
        return Database.rows("select seat, booking_id from booked_seat where showtime_id = ? order by seat", showtime);
    }

    private JsonObject confirmed(UUID id, int version, String... seats) {
        return BookingNews.confirmed(id, version, showtime, seats);
    }

    private JsonObject cancelled(UUID id, int version) {
        return BookingNews.cancelled(id, version, showtime);
    }
}
