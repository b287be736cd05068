package io.github.moviereservation.ticket.domain.exchange;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ExchangeRepository implements PanacheRepositoryBase<Exchange, UUID> {

    /** Run as updates: those with a result would leave a query plan behind each time. */
    private static final String LOCK_BOOKING =
            "select 1 from booking where id = (select booking_id from exchange where id = ?1) for update";

    /** Against the recovery job, which locks nothing else. */
    private static final String LOCK = "select 1 from exchange where id = ?1 for update";

    private static final String WHOLE = "from Exchange e join fetch e.showtime"
            + " join fetch e.booking b join fetch b.showtime left join fetch b.tickets where e.id = ?1";

    /** With its booking, both showtimes and the tickets; booking and exchange are locked until the transaction ends. */
    Uni<Exchange> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK_BOOKING)
                        .setParameter(1, id)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(LOCK)
                                .setParameter(1, id)
                                .executeUpdate()))
                .chain(() -> whole(id));
    }

    /** With its booking, both showtimes and the tickets; null when there is none. */
    Uni<Exchange> whole(UUID id) {
        return find(WHOLE, id).list().map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** The last one first. */
    Uni<List<Exchange>> ofBooking(UUID bookingId) {
        return find("booking.id = ?1 order by createdAt desc", bookingId).list();
    }
}
