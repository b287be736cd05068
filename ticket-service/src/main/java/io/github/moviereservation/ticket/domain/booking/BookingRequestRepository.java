package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class BookingRequestRepository implements PanacheRepositoryBase<BookingRequest, UUID> {

    private static final String REMEMBER = """
            insert into booking_request (booking_id, exchange_id, user_id, key, request_hash, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict on constraint booking_request_key do nothing""";

    /** False when the key is taken. Waits for a transaction that is just about to take it. */
    public Uni<Boolean> remember(Remembered request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter(1, request.bookingId())
                        .setParameter(2, request.exchangeId())
                        .setParameter(3, request.userId())
                        .setParameter(4, request.key())
                        .setParameter(5, request.hash())
                        .setParameter(6, request.at())
                        .executeUpdate()
                        .map(inserted -> inserted == 1));
    }

    /** Null when the key is new. */
    public Uni<BookingRequest> findByKey(UUID userId, String key) {
        return find("userId = ?1 and key = ?2", userId, key).firstResult();
    }

    /** The key can be used again. */
    Uni<Void> forget(UUID bookingId) {
        return delete("bookingId = ?1 and exchangeId is null", bookingId).replaceWithVoid();
    }

    /** As {@link #forget}, of an exchange. */
    public Uni<Void> forget(UUID bookingId, UUID exchangeId) {
        return delete("bookingId = ?1 and exchangeId = ?2", bookingId, exchangeId)
                .replaceWithVoid();
    }

    Uni<Long> forgetBefore(Instant time) {
        return delete("createdAt < ?1", time);
    }
}
