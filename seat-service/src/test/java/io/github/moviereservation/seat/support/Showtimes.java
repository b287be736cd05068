package io.github.moviereservation.seat.support;

import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.Layout.Row;
import io.github.moviereservation.seat.domain.showtime.Layout.Spot;
import io.github.moviereservation.seat.domain.showtime.LayoutJson;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan;
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

/**
 * Showtimes to sell: two rows, A of STANDARD seats at 1200 and B of PREMIUM seats at 1600, and no lone-seat rule, unless
 * a test wants another room.
 */
@ApplicationScoped
public class Showtimes {

    private static final Map<SeatKind, Long> PRICES =
            Map.of(SeatKind.STANDARD, 1200L, SeatKind.PREMIUM, 1600L, SeatKind.WHEELCHAIR, 1000L);

    private static final Map<Character, SeatKind> KINDS =
            Map.of('S', SeatKind.STANDARD, 'P', SeatKind.PREMIUM, 'W', SeatKind.WHEELCHAIR, 'C', SeatKind.COMPANION);

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

    /** As a showtime moved to an earlier time does. */
    public void start(UUID showtime) {
        var plan = plan(showtime, 2, Duration.ofMinutes(-1), layout("S".repeat(12), "P".repeat(12)));
        inTransaction(transaction -> showtimes.open(transaction, plan));
        showtimes.changed(showtime);
    }

    public UUID open(Duration startsIn, int seatsPerRow) {
        var showtime = open(startsIn, "S".repeat(seatsPerRow), "P".repeat(seatsPerRow));
        await(showtimes.setLoneSeatRule(showtime, false));
        return showtime;
    }

    public void cancel(UUID showtime) {
        inTransaction(transaction -> showtimes.cancel(transaction, showtime, 2));
        showtimes.changed(showtime);
    }

    /** A room with rows of its own, such as {@code "SSS.WC"}: S, P, W and C are kinds, a dot is a gap. */
    public UUID open(Duration startsIn, String... rows) {
        var plan = plan(UUID.randomUUID(), 1, startsIn, layout(rows));
        inTransaction(transaction -> showtimes.open(transaction, plan));
        return plan.id();
    }

    public void move(UUID showtime, int version, String... rows) {
        var plan = plan(showtime, version, Duration.ofDays(1), layout(rows));
        inTransaction(transaction -> showtimes.open(transaction, plan));
        showtimes.changed(showtime);
    }

    public static Layout layout(String... rows) {
        return LayoutJson.of(IntStream.range(0, rows.length)
                .mapToObj(row -> new Row(String.valueOf((char) ('A' + row)), spots(rows[row])))
                .toList());
    }

    private static List<Spot> spots(String row) {
        return IntStream.range(0, row.length())
                .mapToObj(i -> new Spot(i + 1, KINDS.get(row.charAt(i))))
                .toList();
    }

    private static ShowtimePlan plan(UUID id, int version, Duration startsIn, Layout layout) {
        return new ShowtimePlan(id, version, Instant.now().plus(startsIn), "Europe/Madrid", "EUR", PRICES, layout);
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
