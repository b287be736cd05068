package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class ShowtimeRepository implements PanacheRepositoryBase<Showtime, UUID> {

    private static final String WITH_NAMES =
            "from Showtime s join fetch s.movie join fetch s.theater join fetch s.screen";

    /** Uses the index of the exclusion constraint. */
    private static final String OCCUPYING = """
            select id from showtime
            where screen_id = ?1 and status = 'SCHEDULED' and tstzrange(starts_at, ends_at) && tstzrange(?2, ?3)
              and id <> ?4
            order by starts_at limit 1""";

    /** With film, theater and screen; null when there is none. */
    public Uni<Showtime> findWithNames(UUID id) {
        return find(WITH_NAMES + " where s.id = ?1", id).firstResult();
    }

    /** Locks until the transaction ends, with everything that its events tell; null when there is none. */
    public Uni<Showtime> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .call(showtime -> showtime == null ? Uni.createFrom().nullItem() : fetchAll(showtime));
    }

    /** The first other showtime that occupies the screen in this time; null when it is free. */
    public Uni<Showtime> findOccupying(UUID screenId, Slot slot, UUID except) {
        return getSession()
                .chain(session -> session.createNativeQuery(OCCUPYING, UUID.class)
                        .setParameter(1, screenId)
                        .setParameter(2, slot.start())
                        .setParameter(3, slot.end())
                        .setParameter(4, except)
                        .getSingleResultOrNull())
                .chain(id -> id == null ? Uni.createFrom().nullItem() : findWithNames(id));
    }

    public Uni<Page<Showtime>> list(ShowtimeFilter filter, PageQuery page) {
        var query = FilterQuery.of(filter);
        return count("from Showtime s where " + query.condition(), query.parameters())
                .chain(total -> find(
                                WITH_NAMES + " where " + query.condition() + " order by s.startsAt, s.id",
                                query.parameters())
                        .page(page.page(), page.size())
                        .list()
                        .map(found -> Page.of(found, page, total)));
    }

    private static Uni<Void> fetchAll(Showtime showtime) {
        return Mutiny.fetch(showtime.movie)
                .chain(() -> Mutiny.fetch(showtime.theater))
                .chain(() -> Mutiny.fetch(showtime.screen))
                .chain(() -> Mutiny.fetch(showtime.layout))
                .replaceWithVoid();
    }
}
