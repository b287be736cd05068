package io.github.moviereservation.ticket.domain.showtime;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class ShowtimeRepository implements PanacheRepositoryBase<Showtime, UUID> {

    /** Null when it is unknown. Locks, so that of two updates at once the higher version stays. */
    Uni<Showtime> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
