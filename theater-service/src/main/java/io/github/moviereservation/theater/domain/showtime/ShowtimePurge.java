package io.github.moviereservation.theater.domain.showtime;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs on every replica: deleting twice does no harm. */
@ApplicationScoped
public class ShowtimePurge {

    private final ShowtimeService showtimes;

    ShowtimePurge(ShowtimeService showtimes) {
        this.showtimes = showtimes;
    }

    @Scheduled(every = "24h", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> purge() {
        return showtimes.forgetOld();
    }
}
