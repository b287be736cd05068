package io.github.moviereservation.theater.domain.showtime;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keeps the read model of showtimes: which screens cannot be deleted, and which seats cannot be taken out. */
@ApplicationScoped
public class ShowtimeService {

    /** Long enough for any late event of a showtime that is over. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final ShowtimeRepository showtimes;
    private final SoldSeats soldSeats;

    ShowtimeService(ShowtimeRepository showtimes, SoldSeats soldSeats) {
        this.showtimes = showtimes;
        this.soldSeats = soldSeats;
    }

    @WithTransaction
    public Uni<Void> schedule(UUID id, long version, UUID screenId, String movieTitle, Instant startsAt) {
        return showtimes.schedule(id, version, screenId, movieTitle, startsAt);
    }

    @WithTransaction
    public Uni<Void> cancel(UUID id, long version) {
        return showtimes.cancel(id, version);
    }

    @WithTransaction
    public Uni<Void> forgetOld() {
        var limit = Instant.now().minus(KEPT);
        return showtimes.deleteBefore(limit).chain(() -> soldSeats.forgetBefore(limit));
    }
}
