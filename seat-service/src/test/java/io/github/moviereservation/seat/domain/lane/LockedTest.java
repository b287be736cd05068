package io.github.moviereservation.seat.domain.lane;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operations make of the rows of their batch is written as they left it. */
@QuarkusTest
class LockedTest {

    @Inject
    Showtimes showtimes;

    @Inject
    Lanes lanes;

    @Test
    void aHoldThatIsPlacedAndChangedInOneBatchIsWrittenAsChanged() {
        var extended = UUID.randomUUID();
        var confirmed = UUID.randomUUID();
        var booking = UUID.randomUUID();

        Showtimes.await(lanes.run(new PlaceAndKeep(showtimes.open(), extended, booking, confirmed)));

        assertThat(Database.rows("""
                        select status, extended_by_customer, extended_for_payment, booking_id,
                               expires_at > now() + interval '5 minutes'
                        from hold where id in (?, ?) order by status""", extended, confirmed))
                .containsExactly("ACTIVE t t null t", "CONFIRMED f f %s f".formatted(booking));
    }

    /** As when a booking gives a seat up and another one, behind it in the same batch, gets it. */
    @Test
    void aSeatThatIsFreedAndSoldInOneBatchHasTheLaterSale() {
        var showtime = showtimes.open();
        confirm(held("ann", showtime, "A1"), UUID.randomUUID(), "ann").then().statusCode(200);
        var booking = UUID.randomUUID();

        Showtimes.await(lanes.run(new FreeAndSell(showtime, held("bob", showtime, "A2"), booking)));

        assertThat(Database.rows("select seat, booking_id from seat_sale where showtime_id = ?", showtime))
                .containsExactly("A1 " + booking);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD", "FREE", "SOLD");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    private static final class FreeAndSell extends SeatOperation<Void> {

        private final UUID hold;
        private final UUID booking;

        FreeAndSell(UUID showtime, UUID hold, UUID booking) {
            super(showtime);
            this.hold = hold;
            this.booking = booking;
        }

        @Override
        protected void claim(Claims claims) {
            claims.seats(showtime(), List.of("A1"));
            claims.hold(hold);
        }

        @Override
        protected Void decide(Locked locked) {
            var seats = locked.seats(showtime(), List.of("A1"));
            locked.free(seats, null);
            locked.sell(seats, locked.hold(hold), booking);
            return null;
        }
    }

    /** Two holds: one that is extended at once, and one that is confirmed. */
    private static final class PlaceAndKeep extends SeatOperation<Void> {

        private final UUID extended;
        private final UUID booking;
        private final UUID confirmed;

        PlaceAndKeep(UUID showtime, UUID extended, UUID booking, UUID confirmed) {
            super(showtime);
            this.extended = extended;
            this.booking = booking;
            this.confirmed = confirmed;
        }

        @Override
        protected void claim(Claims claims) {}

        @Override
        protected Void decide(Locked locked) {
            locked.place(active(extended, locked));
            locked.keep(locked.hold(extended)
                    .extendedByCustomer(Duration.ofMinutes(3))
                    .extendedForPayment(Duration.ofMinutes(3)));
            locked.place(active(confirmed, locked));
            locked.keep(locked.hold(confirmed).confirmed(booking));
            return null;
        }

        private Hold active(UUID id, Locked locked) {
            return new Hold(
                    id,
                    showtime(),
                    UUID.randomUUID(),
                    Hold.Status.ACTIVE,
                    List.of(),
                    "EUR",
                    locked.now(),
                    false,
                    false,
                    null);
        }
    }
}
