package io.github.moviereservation.showtime.domain.sales;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Remembers which showtimes tickets are sold for. Events come in any order: a booking's highest version counts, which may
 * name another showtime, because the booking was exchanged.
 */
@ApplicationScoped
public class Sales {

    private static final String NOTE = """
            insert into booking (id, version, showtime_id, confirmed) values (?1, ?2, ?3, ?4)
            on conflict (id) do update set version = excluded.version, showtime_id = excluded.showtime_id, confirmed = excluded.confirmed
            where booking.version < excluded.version""";

    private static final String ARE_SOLD = "select exists (select from booking where showtime_id = ?1 and confirmed)";

    public Uni<Void> note(UUID booking, long version, UUID showtime, boolean confirmed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, booking)
                        .setParameter(2, version)
                        .setParameter(3, showtime)
                        .setParameter(4, confirmed)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Boolean> areSold(UUID showtime) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ARE_SOLD, Boolean.class)
                        .setParameter(1, showtime)
                        .getSingleResult());
    }
}
