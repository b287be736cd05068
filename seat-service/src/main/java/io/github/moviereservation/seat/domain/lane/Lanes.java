package io.github.moviereservation.seat.domain.lane;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.events.OutboxRelay;
import io.github.moviereservation.seat.domain.seatmap.SeatMaps;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way of all changes of seats. Requests that wait together share one transaction, each still all or nothing on its
 * own. A showtime has its lane, so that two batches of one process hardly ever want the same rows; an operation that
 * touches a second showtime may meet the other lane's, and goes round again as it does for those of another replica.
 */
@ApplicationScoped
public class Lanes {

    private final List<Lane> lanes;

    Lanes(
            Vertx vertx,
            Pool pool,
            ShowtimeCatalogue showtimes,
            SeatMaps maps,
            OutboxRelay relay,
            ObjectMapper mapper,
            LaneConfig config,
            MeterRegistry metrics) {
        var batch = new Batch(showtimes, new WriteStatement(mapper));
        var commits = new Commits(config, changes -> {
            maps.apply(changes);
            relay.wake();
        });
        lanes = IntStream.range(0, config.count())
                .mapToObj(_ -> ((VertxInternal) vertx).createEventLoopContext())
                .map(context -> new Lane(context, new LaneConnection(pool, context), batch, commits, config))
                .toList();
        Gauge.builder("cinema.seat.waiting", this, Lanes::underWay)
                .description("Operations that wait for their turn in this process")
                .register(metrics);
    }

    public <T> Uni<T> run(SeatOperation<T> operation) {
        return lanes.get(Math.floorMod(operation.showtime().hashCode(), lanes.size()))
                .run(operation);
    }

    /** Operations that nobody has answered yet. */
    public int underWay() {
        return lanes.stream().mapToInt(Lane::underWay).sum();
    }

    @PreDestroy
    void close() {
        lanes.forEach(lane -> lane.close().subscribe().with(_ -> {}, _ -> {}));
    }
}
