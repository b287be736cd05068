package io.github.moviereservation.ticket.domain.showtime;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ShowtimeCancellationRepository implements PanacheRepositoryBase<ShowtimeCancellation, UUID> {

    Uni<Boolean> exists(UUID showtimeId) {
        return count("showtimeId", showtimeId).map(found -> found > 0);
    }
}
