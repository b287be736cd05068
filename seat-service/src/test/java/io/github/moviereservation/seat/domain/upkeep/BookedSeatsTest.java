package io.github.moviereservation.seat.domain.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Plans;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookedSeatsTest {

    @Test
    void showtimesAreLookedUpByTheirKeys() {
        assertThat(Plans.of(BookedSeats.STAY))
                .contains("booked_seat_booking")
                .contains("showtime_pkey")
                .doesNotContain("Seq Scan");
    }
}
