package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class BookingRequestRepository implements PanacheRepositoryBase<BookingRequest, UUID> {

    private static final String REMEMBER = """
            insert into booking_request (booking_id, user_id, key, request_hash, created_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict on constraint booking_request_key do nothing""";

    /** False when the key is taken. Waits for a transaction that is just about to take it. */
    Uni<Boolean> remember(BookingOrder order, Booking booking) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter(1, booking.id)
                        .setParameter(2, order.userId())
                        .setParameter(3, order.idempotencyKey())
                        .setParameter(4, order.hash())
                        .setParameter(5, booking.createdAt)
                        .executeUpdate()
                        .map(inserted -> inserted == 1));
    }

    /** Null when the key is new. */
    Uni<BookingRequest> findByKey(UUID userId, String key) {
        return find("userId = ?1 and key = ?2", userId, key).firstResult();
    }

    /** The key can be used again. */
    Uni<Void> forget(UUID bookingId) {
        return delete("bookingId", bookingId).replaceWithVoid();
    }

    Uni<Long> forgetBefore(Instant time) {
        return delete("createdAt < ?1", time);
    }
}
