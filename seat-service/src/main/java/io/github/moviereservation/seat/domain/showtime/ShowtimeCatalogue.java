package io.github.moviereservation.seat.domain.showtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers what hardly ever changes about showtimes. What is remembered is used for choosing and checking before the
 * seats are locked; whoever holds the locks compares the revision first.
 */
@ApplicationScoped
public class ShowtimeCatalogue {

    private static final int MOST_SHOWTIMES = 20_000;
    private static final int MOST_LAYOUTS = 500;

    private final ShowtimeRepository repository;
    private final Cache<UUID, Showtime> showtimes =
            Caffeine.newBuilder().maximumSize(MOST_SHOWTIMES).build();
    private final Cache<UUID, Layout> layouts =
            Caffeine.newBuilder().maximumSize(MOST_LAYOUTS).build();

    ShowtimeCatalogue(ShowtimeRepository repository) {
        this.repository = repository;
    }

    /** As this process last saw it; fails with 404 when there is none with seats. */
    public Uni<Showtime> get(UUID id) {
        var known = showtimes.getIfPresent(id);
        return known != null ? Uni.createFrom().item(known) : load(id);
    }

    /** The same showtimes as they are at these revisions or later. */
    public Uni<Map<UUID, Showtime>> atRevisions(Map<UUID, Long> revisions) {
        var current = new HashMap<UUID, Showtime>();
        var stale = new ArrayList<UUID>();
        revisions.forEach((id, revision) -> {
            var known = showtimes.getIfPresent(id);
            if (known != null && known.revision() >= revision) {
                current.put(id, known);
            } else {
                stale.add(id);
            }
        });
        return stale.isEmpty()
                ? Uni.createFrom().item(current)
                : loadAll(stale).map(loaded -> {
                    current.putAll(loaded);
                    return current;
                });
    }

    /** To be read again before the next use. */
    void forget(UUID id) {
        showtimes.invalidate(id);
    }

    private Uni<Map<UUID, Showtime>> loadAll(Collection<UUID> ids) {
        return Uni.join()
                .all(ids.stream().map(this::load).toList())
                .andFailFast()
                .map(loaded -> {
                    var byId = new HashMap<UUID, Showtime>();
                    loaded.forEach(showtime -> byId.put(showtime.id(), showtime));
                    return byId;
                });
    }

    private Uni<Showtime> load(UUID id) {
        return repository
                .find(id)
                .map(found -> found.orElseThrow(() -> new NotFoundProblem("Showtime")))
                .chain(row -> layout(row.layoutId()).map(row::in))
                .invoke(showtime -> showtimes
                        .asMap()
                        .merge(id, showtime, (old, fresh) -> fresh.revision() >= old.revision() ? fresh : old));
    }

    /** The layout that all showtimes in that room share. */
    private Uni<Layout> layout(UUID id) {
        var known = layouts.getIfPresent(id);
        return known != null
                ? Uni.createFrom().item(known)
                : repository.layout(id).map(loaded -> layouts.get(id, _ -> loaded));
    }
}
