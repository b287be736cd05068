package io.github.moviereservation.seat.support;

import io.github.moviereservation.seat.domain.SeatId;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan.PlannedSeat;
import io.github.moviereservation.seat.domain.showtime.ShowtimeService;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Showtimes to sell: two rows, A of STANDARD seats at 1200 and B of PREMIUM seats at 1600. */
@ApplicationScoped
public class Showtimes {

    private final ShowtimeService showtimes;
    private final Pool pool;

    Showtimes(ShowtimeService showtimes, Pool pool) {
        this.showtimes = showtimes;
        this.pool = pool;
    }

    public UUID open() {
        return open(Duration.ofDays(1), 12);
    }

    public UUID started() {
        return open(Duration.ofMinutes(-1), 12);
    }

    public UUID open(Duration startsIn, int seatsPerRow) {
        var plan = plan(UUID.randomUUID(), startsIn, seatsPerRow);
        inTransaction(transaction -> showtimes.open(transaction, plan));
        return plan.id();
    }

    public void cancel(UUID showtime) {
        inTransaction(transaction -> showtimes.cancel(transaction, showtime, 2));
    }

    private static ShowtimePlan plan(UUID id, Duration startsIn, int seatsPerRow) {
        var seats = Stream.concat(row("A", "STANDARD", seatsPerRow), row("B", "PREMIUM", seatsPerRow))
                .toList();
        return new ShowtimePlan(
                id,
                1,
                Instant.now().plus(startsIn),
                "Europe/Madrid",
                "EUR",
                Map.of("STANDARD", 1200L, "PREMIUM", 1600L),
                seats);
    }

    private static Stream<PlannedSeat> row(String label, String kind, int seats) {
        return IntStream.rangeClosed(1, seats).mapToObj(number -> new PlannedSeat(new SeatId(label, number), kind));
    }

    private void inTransaction(Function<SqlConnection, Uni<Void>> work) {
        await(pool.withTransaction(work));
    }

    public static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> allSeats(int seatsPerRow) {
        return Stream.of("A", "B")
                .flatMap(row -> IntStream.rangeClosed(1, seatsPerRow).mapToObj(number -> row + number))
                .toList();
    }
}
