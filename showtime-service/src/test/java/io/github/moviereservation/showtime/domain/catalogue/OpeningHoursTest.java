package io.github.moviereservation.showtime.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Friday until two at night, Saturday from ten to midnight, Sunday all day. */
    private static final OpeningHours HOURS = new OpeningHours(
            Map.of(
                    DayOfWeek.FRIDAY, new OpeningTimes("10:00", "02:00"),
                    DayOfWeek.SATURDAY, new OpeningTimes("10:00", "00:00"),
                    DayOfWeek.SUNDAY, new OpeningTimes("00:00", "00:00")),
            BERLIN);

    @ParameterizedTest
    @CsvSource({
        "2027-01-08T10:00, 2027-01-08T12:00, true",
        "2027-01-08T09:59, 2027-01-08T12:00, false",
        "2027-01-08T23:00, 2027-01-09T02:00, true",
        "2027-01-08T23:00, 2027-01-09T02:01, false",
        "2027-01-09T01:00, 2027-01-09T02:00, true",
        "2027-01-09T02:00, 2027-01-09T03:00, false",
        "2027-01-09T23:00, 2027-01-10T02:00, true",
        "2027-01-10T22:00, 2027-01-11T00:00, true",
        "2027-01-10T22:00, 2027-01-11T00:01, false",
        "2027-01-11T12:00, 2027-01-11T14:00, false"
    })
    void hoursMayCrossMidnightAndMeet(LocalDateTime from, LocalDateTime to, boolean open) {
        assertThat(HOURS.cover(
                        from.atZone(BERLIN).toInstant(), to.atZone(BERLIN).toInstant()))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 23", "2027-10-31, 25"})
    void aDayOfTheChangeoverIsOpenFromMidnightToMidnight(LocalDate sunday, int hours) {
        var from = sunday.atStartOfDay(BERLIN).toInstant();

        assertThat(HOURS.cover(from, from.plusSeconds(hours * 3600L))).isTrue();
        assertThat(HOURS.cover(from, from.plusSeconds(hours * 3600L + 1))).isFalse();
    }

    @Test
    void noTimeAtAllIsAlwaysCovered() {
        var monday = LocalDateTime.parse("2027-01-11T12:00").atZone(BERLIN).toInstant();

        assertThat(HOURS.cover(monday, monday)).isTrue();
    }
}
