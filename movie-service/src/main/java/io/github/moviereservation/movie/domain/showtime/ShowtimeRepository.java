package io.github.moviereservation.movie.domain.showtime;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Events arrive in any order: the higher version stays. */
@ApplicationScoped
public class ShowtimeRepository implements PanacheRepositoryBase<Showtime, UUID> {

    private static final String SCHEDULE = """
            insert into showtime (id, movie_id, starts_at, cancelled, version) values (?1, ?2, ?3, false, ?4)
            on conflict (id) do update
            set movie_id = excluded.movie_id, starts_at = excluded.starts_at, cancelled = false,
                version = excluded.version, changed_at = now()
            where showtime.version < excluded.version""";

    private static final String CANCEL = """
            insert into showtime (id, cancelled, version) values (?1, true, ?2)
            on conflict (id) do update set cancelled = true, version = excluded.version, changed_at = now()
            where showtime.version < excluded.version""";

    public Uni<Void> schedule(UUID id, long version, UUID movieId, Instant startsAt) {
        return getSession()
                .chain(session -> session.createNativeQuery(SCHEDULE)
                        .setParameter(1, id)
                        .setParameter(2, movieId)
                        .setParameter(3, startsAt)
                        .setParameter(4, version)
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

    public Uni<Long> countFutureOf(UUID movieId, Instant now) {
        return count("movieId = ?1 and cancelled = false and startsAt > ?2", movieId, now);
    }

    /** Those of the movies that have a showtime ahead. */
    public Uni<List<UUID>> moviesWithFuture(Collection<UUID> movieIds, Instant now) {
        return find(
                        "select distinct movieId from Showtime where movieId in ?1 and cancelled = false and startsAt > ?2",
                        movieIds,
                        now)
                .project(UUID.class)
                .list();
    }

    public Uni<Long> deleteBefore(Instant limit) {
        return delete("coalesce(startsAt, changedAt) < ?1", limit);
    }
}
