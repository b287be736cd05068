package io.github.moviereservation.notification.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

    /** Run as an update: one with a result would leave a query plan behind each time. */
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0)) locked";

    /** Until the transaction ends: of a change and a booking that come at once, one sees the other. */
    Uni<Void> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK)
                        .setParameter(1, id.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Null when the booking is not known; without loading it, so that it can be locked first. */
    Uni<UUID> showtimeOf(UUID id) {
        return find("select showtimeId from Booking where id = ?1", id)
                .project(UUID.class)
                .firstResult();
    }

    Uni<List<Booking>> liveOf(UUID showtimeId) {
        return list("showtimeId = ?1 and not cancelled order by id", showtimeId);
    }
}
