package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class ShowtimeRepository implements PanacheRepositoryBase<Showtime, UUID> {

    private static final String WITH_NAMES =
            "from Showtime s join fetch s.movie join fetch s.theater join fetch s.screen";

    private static final String OCCUPYING = """
            select s.id, s.screen.id, s.movie.title, s.startsAt, s.endsAt from Showtime s
            where s.screen.id in ?1 and s.status = 'SCHEDULED' and s.endsAt > ?2 and s.startsAt < ?3
            order by s.startsAt""";

    /** With film, theater and screen; null when there is none. */
    public Uni<Showtime> findWithNames(UUID id) {
        return find(WITH_NAMES + " where s.id = ?1", id).firstResult();
    }

    /** Locks until the transaction ends, with everything that its events tell; null when there is none. */
    public Uni<Showtime> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .call(showtime -> showtime == null ? Uni.createFrom().nullItem() : fetchAll(showtime));
    }

    /** What occupies these screens between the two. */
    public Uni<Agenda> agenda(Collection<UUID> screens, Instant from, Instant to) {
        return find(OCCUPYING, screens, from, to).project(Occupied.class).list().map(Agenda::new);
    }

    /** With film, theater and screen, by start: what is on in a theater on these local dates. */
    public Uni<List<Showtime>> between(UUID theater, LocalDate first, LocalDate last) {
        return find(
                        WITH_NAMES + " where s.theater.id = ?1 and s.localDate between ?2 and ?3"
                                + " and s.status = 'SCHEDULED' order by s.startsAt, s.id",
                        theater,
                        first,
                        last)
                .list();
    }

    /** With names, also cancelled ones, by start: what is on in a theater between the two. */
    public Uni<List<Showtime>> during(UUID theater, Instant from, Instant to) {
        return find(
                        WITH_NAMES + " where s.theater.id = ?1 and s.startsAt < ?3 and s.endsAt > ?2"
                                + " order by s.startsAt, s.id",
                        theater,
                        from,
                        to)
                .list();
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
