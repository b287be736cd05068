package io.github.moviereservation.ticket.domain.showtime;

import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps the read model of showtimes and says which of them can be booked. */
@ApplicationScoped
public class ShowtimeService {

    private final ShowtimeRepository showtimes;
    private final ShowtimeCancellationRepository cancellations;

    ShowtimeService(ShowtimeRepository showtimes, ShowtimeCancellationRepository cancellations) {
        this.showtimes = showtimes;
        this.cancellations = cancellations;
    }

    /** Events arrive in any order: an older version never overwrites a newer one. */
    @WithTransaction
    public Uni<Void> update(ShowtimeDetails details) {
        return showtimes.lock(details.showtimeId()).chain(known -> {
            if (known == null) {
                var showtime = new Showtime();
                showtime.apply(details);
                return showtimes.persist(showtime).replaceWithVoid();
            }
            if (known.version < details.version()) {
                known.apply(details);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Its bookings are cancelled by {@code CancelledShowtimes}, in batches. */
    @WithTransaction
    public Uni<Void> cancel(UUID showtimeId, String reason, Instant cancelledAt) {
        return cancellations
                .exists(showtimeId)
                .chain(known -> known
                        ? Uni.createFrom().voidItem()
                        : cancellations
                                .persist(ShowtimeCancellation.of(showtimeId, reason, cancelledAt))
                                .replaceWithVoid());
    }

    @WithSession
    public Uni<Showtime> find(UUID id) {
        return showtimes.findById(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Showtime"));
    }

    /** Fails when the showtime is unknown, cancelled or has started. */
    @WithSession
    public Uni<Showtime> bookable(UUID id) {
        return find(id).call(showtime -> cancellations.exists(id).invoke(cancelled -> {
            if (cancelled) {
                throw new ShowtimeCancelledException();
            }
            if (showtime.hasStarted(Instant.now())) {
                throw new ShowtimeStartedException();
            }
        }));
    }
}
