package io.github.moviereservation.showtime.support;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of what befalls a showtime share: one of tomorrow, on a screen of its own. */
public abstract class ShowtimeTest {

    protected final Catalogue catalogue = new Catalogue().publish();
    protected UUID id;

    @BeforeEach
    void aShowtimeIsScheduled() {
        id = scheduled(plan(catalogue, TOMORROW));
    }
}
