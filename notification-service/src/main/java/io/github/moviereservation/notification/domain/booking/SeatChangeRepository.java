package io.github.moviereservation.notification.domain.booking;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SeatChangeRepository implements PanacheRepositoryBase<SeatChange, UUID> {

    Uni<List<SeatChange>> waitingFor(UUID bookingId) {
        return list("bookingId = ?1 order by changedAt, id", bookingId);
    }
}
