package io.github.moviereservation.seat.domain.lane;

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
