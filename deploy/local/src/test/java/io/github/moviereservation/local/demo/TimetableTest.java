package io.github.moviereservation.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final List<Film> FILMS = IntStream.range(0, 14)
            .mapToObj(i -> new Film(
                    "film-" + i, "Film " + i, "", List.of("Drama"), 80 + i * 7, "PG", LocalDate.EPOCH, "D", List.of()))
            .toList();

    /** Clocks go back on 2026-10-25 in Madrid and on 2026-11-01 in New York, forward on 2027-03-28 and 2027-03-14. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 2026-10-22",
        "Europe/Madrid, 2027-03-25",
        "America/New_York, 2026-10-29",
        "America/New_York, 2027-03-11",
    })
    void showtimesOfAScreenNeverOverlap(String zone, LocalDate first) {
        for (int screen = 0; screen < 6; screen++) {
            var week = new ArrayList<Timetable.Slot>();
            for (var day : first.datesUntil(first.plusDays(7)).toList()) {
                week.addAll(Timetable.of(screen, day, ZoneId.of(zone), FILMS));
            }
            var free = Instant.MIN;
            for (var slot : week) {
                assertThat(slot.startsAt()).isAfterOrEqualTo(free);
                free = slot.freeAgain();
            }
            assertThat(week).hasSizeBetween(21, 28);
        }
    }

    @Test
    void timesAreOnTheTheatersClock() {
        for (var day : List.of(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26))) {
            var first = Timetable.of(0, day, ZoneId.of("Europe/Madrid"), FILMS).getFirst();
            assertThat(first.startsAt().atZone(ZoneId.of("Europe/Madrid")).toLocalTime())
                    .isEqualTo(LocalTime.of(13, 30));
        }
    }

    @Test
    void planningADayAgainGivesTheSame() {
        var day = LocalDate.of(2026, 11, 22);

        assertThat(Timetable.of(2, day, ZoneId.of("Europe/Madrid"), FILMS))
                .isEqualTo(Timetable.of(2, day, ZoneId.of("Europe/Madrid"), FILMS));
    }

    @Test
    void startsAreOnWholeFiveMinutes() {
        var day = LocalDate.of(2026, 11, 22);

        assertThat(Timetable.of(1, day, ZoneId.of("America/New_York"), FILMS))
                .allSatisfy(slot ->
                        assertThat(slot.startsAt().getEpochSecond() % 300).isZero());
    }

    @Test
    void withoutFilmsNothingIsOn() {
        assertThat(Timetable.of(0, LocalDate.of(2026, 11, 22), ZoneId.of("Europe/Madrid"), List.of()))
                .isEmpty();
    }
}
