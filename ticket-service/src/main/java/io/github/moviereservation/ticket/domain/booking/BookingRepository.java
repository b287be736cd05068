package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

    /** Run as an update: one with a result would leave a query plan behind each time. */
    private static final String LOCK = "select 1 from booking where id = ?1 for update";

    private static final String WHOLE = "from Booking b join fetch b.showtime left join fetch b.tickets ";

    /** With its showtime and tickets, locked until the transaction ends. */
    public Uni<Booking> lock(UUID id) {
        // Everything is read after the lock: read with it, the tickets would be those of before the wait.
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK).setParameter(1, id).executeUpdate())
                .chain(() -> whole(id));
    }

    /** With its showtime and tickets; null when there is none. */
    Uni<Booking> whole(UUID id) {
        return find(WHOLE + "where b.id = ?1", id).list().map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** As {@link #whole}, but null too when it is somebody else's. */
    Uni<Booking> wholeOf(UUID id, Viewer viewer) {
        return find(
                        WHOLE + "where b.id = ?1 and b.userId = ?2 and (b.sale.soldBy is null or ?3 = true)",
                        id,
                        viewer.id(),
                        viewer.isStaff())
                .list()
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Those after the cursor, or after so many others. */
    Uni<List<Booking>> list(BookingList list, Optional<Cursor> after, int offset, int size) {
        return Panache.getSession()
                .chain(session -> {
                    var ids = session.createSelectionQuery(list.select(after), UUID.class)
                            .setFirstResult(offset)
                            .setMaxResults(size);
                    list.parameters(after).forEach(ids::setParameter);
                    return ids.getResultList();
                })
                .chain(this::wholeInOrder);
    }

    Uni<Long> count(BookingList list) {
        return Panache.getSession().chain(session -> {
            var count = session.createSelectionQuery(list.count(), Long.class);
            list.parameters().forEach(count::setParameter);
            return count.getSingleResult();
        });
    }

    /** The tickets are joined to a page that is cut already: joined before, the cut would count tickets. */
    private Uni<List<Booking>> wholeInOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return find(WHOLE + "where b.id in :ids", Map.of("ids", ids)).list().map(found -> {
            var byId = found.stream().collect(Collectors.toMap(booking -> booking.id, Function.identity()));
            return ids.stream().map(byId::get).toList();
        });
    }
}
