package io.github.moviereservation.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a day of one screen. The same day of the same screen is always planned alike, so that planning it again finds
 * what is there.
 */
final class Timetable {

    /** Trailers before the film and cleaning after it. */
    static final Duration AROUND_THE_FILM = Duration.ofMinutes(15 + 15);

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final List<LocalTime> WISHED =
            List.of(LocalTime.of(13, 30), LocalTime.of(16, 15), LocalTime.of(19, 0), LocalTime.of(21, 45));
    private static final LocalTime LAST_START = LocalTime.of(23, 15);
    /** Screens of one theater do not all let in at the same moment. */
    private static final Duration STAGGER = Duration.ofMinutes(10);

    record Slot(Film film, Instant startsAt) {

        /** When the next film may start. */
        Instant freeAgain() {
            return startsAt.plus(Duration.ofMinutes(film.durationMinutes())).plus(AROUND_THE_FILM);
        }
    }

    private Timetable() {}

    /** @param screen counts the screens of all theaters, from 0 */
    static List<Slot> of(int screen, LocalDate day, ZoneId zone, List<Film> films) {
        var slots = new ArrayList<Slot>();
        if (films.isEmpty()) {
            return slots;
        }
        var free = Instant.MIN;
        for (int i = 0; i < WISHED.size(); i++) {
            var wished = day.atTime(WISHED.get(i)).atZone(zone).toInstant().plus(STAGGER.multipliedBy(screen % 3));
            var start = later(wished, free);
            if (start.isAfter(day.atTime(LAST_START).atZone(zone).toInstant())) {
                break;
            }
            var slot = new Slot(films.get(Math.floorMod(filmIndex(screen, day, i), films.size())), start);
            slots.add(slot);
            free = slot.freeAgain();
        }
        return slots;
    }

    private static long filmIndex(int screen, LocalDate day, int slot) {
        return screen * 5L + slot * 3L + day.toEpochDay() * 2L;
    }

    private static Instant later(Instant wished, Instant free) {
        return wished.isBefore(free) ? roundedUp(free) : wished;
    }

    private static Instant roundedUp(Instant instant) {
        var step = STEP.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(instant.getEpochSecond(), step) * step);
    }
}
