package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** When screens are taken: as long as their rows are locked, nobody else plans on them. */
final class Agenda {

    private final List<Occupied> occupied;

    Agenda(List<Occupied> occupied) {
        this.occupied = new ArrayList<>(occupied);
    }

    /** @param except a showtime that is being moved itself, or null */
    void requireFree(Screen screen, Slot slot, UUID except) {
        occupied.stream()
                .filter(other -> other.meets(screen.id, slot))
                .filter(other -> except == null || !except.equals(other.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ShowtimeOverlapException(screen, other);
                });
    }

    void take(Screen screen, Movie movie, Slot slot) {
        occupied.add(new Occupied(null, screen.id, movie.title, slot.start(), slot.end()));
    }
}
