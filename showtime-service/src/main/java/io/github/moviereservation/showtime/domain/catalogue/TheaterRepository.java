package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class TheaterRepository implements PanacheRepositoryBase<Theater, UUID> {

    private static final String ADD_MISSING = "insert into theater (id) values (?1) on conflict do nothing";

    private static final String MOVE_TO_ZONE =
            "update showtime set local_date = cast(starts_at at time zone ?2 as date) where theater_id = ?1";

    /** Makes the row if it is missing and locks it: events of one theater are applied one after another. */
    public Uni<Theater> claim(UUID id) {
        return addMissing(id).chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks until the transaction ends; null when there is none. */
    public Uni<Theater> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The theater, or a row that waits for its details. */
    public Uni<Theater> findOrAdd(UUID id) {
        return addMissing(id).chain(() -> findById(id));
    }

    /** Brings the local dates of the showtimes in line with a time zone that was corrected. */
    public Uni<Void> moveShowtimes(UUID theaterId, String timezone) {
        return getSession()
                .chain(session -> session.createNativeQuery(MOVE_TO_ZONE)
                        .setParameter(1, theaterId)
                        .setParameter(2, timezone)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether it was announced, or announced as deleted. */
    public Uni<Boolean> isKnown(UUID id) {
        return count("id = ?1 and (version > 0 or deleted = true)", id).map(found -> found > 0);
    }

    private Uni<Integer> addMissing(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD_MISSING)
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
