package io.github.moviereservation.seat.support;

import io.github.moviereservation.events.OutboxRelay;
import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.domain.SeatMetrics;
import io.github.moviereservation.seat.domain.booking.BookingSeats;
import io.github.moviereservation.seat.domain.hold.FindHold;
import io.github.moviereservation.seat.domain.hold.HoldPlacement;
import io.github.moviereservation.seat.domain.hold.HoldService;
import io.github.moviereservation.seat.domain.hold.UnplacedHolds;
import io.github.moviereservation.seat.domain.lane.LaneConfig;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.domain.seatmap.SeatMaps;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.github.moviereservation.seat.domain.showtime.ShowtimeRepository;
import io.github.moviereservation.seat.domain.upkeep.HoldSweeper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.Arc;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A second process of the service, as far as seats go: lanes, connections and memory of its own, and the same database.
 * It is put together by hand because a container knows one of each.
 */
public final class Replica implements AutoCloseable {

    private final Lanes lanes;
    private final HoldService holds;
    private final BookingSeats bookings;
    private final HoldSweeper sweeper;

    public Replica() {
        var database = bean(SeatDatabase.class);
        var config = bean(SeatConfig.class);
        var showtimes = make(ShowtimeCatalogue.class, make(ShowtimeRepository.class, database));
        var maps = make(SeatMaps.class, make(mapRepository(), database), showtimes, config);
        lanes = make(
                Lanes.class,
                bean(Vertx.class),
                bean(Pool.class),
                showtimes,
                maps,
                bean(OutboxRelay.class),
                bean(com.fasterxml.jackson.databind.ObjectMapper.class),
                bean(LaneConfig.class),
                new SimpleMeterRegistry());
        var placement = make(HoldPlacement.class, showtimes, maps, lanes, bean(SeatMetrics.class), config);
        holds = make(HoldService.class, placement, bean(FindHold.class), lanes, config);
        bookings = make(BookingSeats.class, placement, bean(FindHold.class), bean(UnplacedHolds.class), lanes, config);
        sweeper = make(HoldSweeper.class, database, lanes, config);
    }

    public HoldSweeper sweeper() {
        return sweeper;
    }

    public HoldService holds() {
        return holds;
    }

    public BookingSeats bookings() {
        return bookings;
    }

    public Lanes lanes() {
        return lanes;
    }

    @Override
    public void close() {
        try {
            var close = Lanes.class.getDeclaredMethod("close");
            close.setAccessible(true);
            close.invoke(lanes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> mapRepository() {
        return Arrays.stream(SeatMaps.class.getDeclaredFields())
                .map(java.lang.reflect.Field::getType)
                .filter(type -> type.getSimpleName().equals("SeatMapRepository"))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static <T> T make(Class<T> type, Object... parts) {
        try {
            var constructor = Arrays.stream(type.getDeclaredConstructors())
                    .max(Comparator.comparingInt(java.lang.reflect.Constructor::getParameterCount))
                    .orElseThrow();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(parts));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
