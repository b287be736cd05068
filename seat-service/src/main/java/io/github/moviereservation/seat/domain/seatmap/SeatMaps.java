package io.github.moviereservation.seat.domain.seatmap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The seat maps that this process has in memory. What it writes itself shows at once, what other replicas write when the
 * map is read again, at most {@code seat.map.max-age} later; requests that come together share one query.
 */
@ApplicationScoped
public class SeatMaps {

    private final SeatMapRepository repository;
    private final ShowtimeCatalogue showtimes;
    private final Duration maxAge;
    private final Cache<UUID, SeatMap> maps;
    private final Map<UUID, Uni<SeatMap>> underWay = new ConcurrentHashMap<>();

    SeatMaps(SeatMapRepository repository, ShowtimeCatalogue showtimes, SeatConfig config) {
        this.repository = repository;
        this.showtimes = showtimes;
        this.maxAge = config.map().maxAge();
        this.maps =
                Caffeine.newBuilder().maximumSize(config.map().mostInMemory()).build();
    }

    /** Fails with 404 for an unknown showtime. */
    public Uni<SeatMap> ofShowtime(UUID showtime) {
        return notOlderThan(maxAge, showtime);
    }

    /** For a choice that is checked again under locks, and so need not be quite new. */
    public Uni<SeatMap> roughly(UUID showtime) {
        return notOlderThan(maxAge.multipliedBy(5), showtime);
    }

    private Uni<SeatMap> notOlderThan(Duration age, UUID showtime) {
        var map = maps.getIfPresent(showtime);
        return map != null && map.isYoungerThan(age) ? Uni.createFrom().item(map) : read(showtime);
    }

    /** What this process has just committed. */
    public void apply(List<Change> changes) {
        for (var change : changes) {
            var map = maps.getIfPresent(change.showtime());
            if (map != null) {
                map.apply(change);
            }
        }
    }

    /** To be read again before the next use. */
    public void forget(UUID showtime) {
        maps.invalidate(showtime);
    }

    private Uni<SeatMap> read(UUID showtime) {
        return underWay.computeIfAbsent(
                showtime,
                _ -> load(showtime)
                        .onTermination()
                        .invoke(() -> underWay.remove(showtime))
                        .memoize()
                        .indefinitely());
    }

    private Uni<SeatMap> load(UUID showtime) {
        return showtimes.get(showtime).chain(() -> {
            var map = maps.get(showtime, SeatMap::new);
            var startedAt = System.nanoTime();
            return repository.ofShowtime(showtime).chain(rows -> {
                if (rows.isEmpty()) {
                    maps.invalidate(showtime);
                    return Uni.createFrom().failure(new NotFoundProblem("Showtime"));
                }
                return showtimes
                        .atRevisions(Map.of(showtime, rows.getFirst().revision()))
                        .invoke(current -> map.read(current.get(showtime), rows, startedAt))
                        .replaceWith(map);
            });
        });
    }
}
