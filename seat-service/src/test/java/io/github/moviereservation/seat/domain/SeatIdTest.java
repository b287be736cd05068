package io.github.moviereservation.seat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeatIdTest {

    @Test
    void aSeatIsNamedByRowAndNumber() {
        assertThat(SeatId.parse("AB12")).contains(new SeatId("AB", 12));
        assertThat(new SeatId("AB", 12)).hasToString("AB12");
        assertThat(SeatId.parse("ab12")).isEmpty();
    }

    @Test
    void seatsSortAsPeopleReadARoom() {
        assertThat(Stream.of("AA1", "B1", "A10", "A9")
                        .map(SeatId::parse)
                        .map(Optional::orElseThrow)
                        .sorted())
                .extracting(SeatId::toString)
                .containsExactly("A9", "A10", "B1", "AA1");
    }
}
