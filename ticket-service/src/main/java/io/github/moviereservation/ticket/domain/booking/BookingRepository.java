package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

    private static final String LOCK = "select 1 from booking where id = ?1 for update";

    private static final String WHOLE = "from Booking b join fetch b.showtime left join fetch b.tickets ";

    /** What a customer calls "my bookings": a try that failed and cost nothing is not one. */
    private static final String MINE =
            "from Booking b where b.userId = :userId and (b.status <> FAILED or b.refundAmount is not null)";

    private static final String UPCOMING = MINE + " and b.showtime.endsAt > :now";
    private static final String PAST = MINE + " and b.showtime.endsAt <= :now";

    /** With its showtime and tickets, locked until the transaction ends. */
    Uni<Booking> lock(UUID id) {
        // Everything is read after the lock: read with it, the tickets would be those of before the wait.
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK).setParameter(1, id).getSingleResult())
                .chain(() -> whole(id));
    }

    /** With its showtime and tickets; null when there is none. */
    Uni<Booking> whole(UUID id) {
        return find(WHOLE + "where b.id = ?1", id).list().map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** As {@link #whole}, but null too when it is somebody else's. */
    Uni<Booking> wholeOf(UUID id, UUID userId) {
        return find(WHOLE + "where b.id = ?1 and b.userId = ?2", id, userId)
                .list()
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<List<Booking>> upcomingOf(UUID userId, Instant now, int offset, int size) {
        return page(
                UPCOMING + " order by b.showtime.startsAt, b.id", Map.of("userId", userId, "now", now), offset, size);
    }

    Uni<List<Booking>> pastOf(UUID userId, Instant now, int offset, int size) {
        return page(
                PAST + " order by b.showtime.startsAt desc, b.id", Map.of("userId", userId, "now", now), offset, size);
    }

    Uni<List<Booking>> allOf(UUID userId, int offset, int size) {
        return page(MINE + " order by b.createdAt desc, b.id", Map.of("userId", userId), offset, size);
    }

    Uni<Long> countUpcomingOf(UUID userId, Instant now) {
        return count(UPCOMING, Map.of("userId", userId, "now", now));
    }

    Uni<Long> countPastOf(UUID userId, Instant now) {
        return count(PAST, Map.of("userId", userId, "now", now));
    }

    Uni<Long> countOf(UUID userId) {
        return count(MINE, Map.of("userId", userId));
    }

    /** The newest first. */
    Uni<List<Booking>> search(BookingSearch search, int offset, int size) {
        return page(search.where() + " order by b.createdAt desc, b.id", search.parameters(), offset, size);
    }

    Uni<Long> count(BookingSearch search) {
        return count(search.where(), search.parameters());
    }

    private Uni<List<Booking>> page(String query, Map<String, Object> parameters, int offset, int size) {
        return Panache.getSession()
                .chain(session -> {
                    var ids = session.createSelectionQuery("select b.id " + query, UUID.class)
                            .setFirstResult(offset)
                            .setMaxResults(size);
                    parameters.forEach(ids::setParameter);
                    return ids.getResultList();
                })
                .chain(this::wholeInOrder);
    }

    /** The tickets are joined to a page that is cut already: joined before, the cut would count tickets. */
    private Uni<List<Booking>> wholeInOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return find(WHOLE + "where b.id in :ids", Map.of("ids", ids))
                .list()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(booking -> ids.indexOf(booking.id)))
                        .toList());
    }
}
