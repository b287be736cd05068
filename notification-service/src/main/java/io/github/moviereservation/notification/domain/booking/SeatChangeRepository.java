package io.github.moviereservation.notification.domain.booking;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SeatChangeRepository implements PanacheRepositoryBase<SeatChange, UUID> {

    /** Of the showtime that the booking is of now. */
    Uni<List<SeatChange>> waitingFor(Booking booking) {
        return list(
                "bookingId = ?1 and (showtimeId = ?2 or showtimeId is null) order by changedAt, id",
                booking.id,
                booking.showtimeId);
    }
}
