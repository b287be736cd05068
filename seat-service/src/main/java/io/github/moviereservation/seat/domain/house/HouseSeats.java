package io.github.moviereservation.seat.domain.house;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.github.moviereservation.seat.domain.hold.UnknownSeatException;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.github.moviereservation.seat.domain.showtime.ShowtimeRepository;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Seats that the house keeps from sale: for guests of its own, for a broken chair. */
@ApplicationScoped
public class HouseSeats {

    private final ShowtimeCatalogue showtimes;
    private final ShowtimeRepository repository;
    private final Lanes lanes;
    private final SeatConfig.Blocks config;

    HouseSeats(ShowtimeCatalogue showtimes, ShowtimeRepository repository, Lanes lanes, SeatConfig config) {
        this.showtimes = showtimes;
        this.repository = repository;
        this.lanes = lanes;
        this.config = config.blocks();
    }

    /** Changes all of the seats or none; answers those that were not so before. */
    public Uni<List<Change>> set(UUID showtime, List<String> seats, boolean blocked, UUID user) {
        var selection = SeatSelection.of(seats);
        return showtimes.get(showtime).chain(found -> {
            var unknown = selection.except(id -> found.layout().find(id).isPresent());
            return unknown.isEmpty()
                    ? lanes.run(new BlockSeats(showtime, List.of(selection.ids()), blocked, user))
                    : Uni.createFrom().failure(new UnknownSeatException(unknown));
        });
    }

    /** Shortly before the start they are for everybody; what is blocked after that, a broken chair, stays blocked. */
    @Scheduled(
            every = "${seat.blocks.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> release() {
        return repository
                .withBlockedSeats(config.releaseBefore())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(seats -> lanes.run(
                                new BlockSeats(seats.showtime(), seats.ids(), false, null))
                        .onFailure()
                        .invoke(failure ->
                                Log.warnf("House seats of showtime %s stay blocked: %s", seats.showtime(), failure))
                        .onFailure()
                        .recoverWithItem(List.of()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
