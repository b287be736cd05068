package io.github.moviereservation.theater.domain.showtime;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Events arrive in any order: the higher version stays. */
@ApplicationScoped
public class ShowtimeRepository implements PanacheRepositoryBase<Showtime, UUID> {

    private static final String SCHEDULE = """
            insert into showtime (id, screen_id, movie_title, starts_at, cancelled, version)
            values (?1, ?2, ?3, ?4, false, ?5)
            on conflict (id) do update
            set screen_id = excluded.screen_id, movie_title = excluded.movie_title, starts_at = excluded.starts_at,
                cancelled = false, version = excluded.version, changed_at = now()
            where showtime.version < excluded.version""";

    private static final String CANCEL = """
            insert into showtime (id, cancelled, version) values (?1, true, ?2)
            on conflict (id) do update set cancelled = true, version = excluded.version, changed_at = now()
            where showtime.version < excluded.version""";

    public Uni<Void> schedule(UUID id, long version, UUID screenId, String movieTitle, Instant startsAt) {
        return getSession()
                .chain(session -> session.createNativeQuery(SCHEDULE)
                        .setParameter(1, id)
                        .setParameter(2, screenId)
                        .setParameter(3, movieTitle)
                        .setParameter(4, startsAt)
                        .setParameter(5, version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> cancel(UUID id, long version) {
        return getSession()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Long> countFutureOf(UUID screenId, Instant now) {
        return count("screenId = ?1 and cancelled = false and startsAt > ?2", screenId, now);
    }

    public Uni<Long> deleteBefore(Instant limit) {
        return delete("coalesce(startsAt, changedAt) < ?1", limit);
    }
}
