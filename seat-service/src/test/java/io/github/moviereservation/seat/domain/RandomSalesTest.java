package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.exchange;
import static io.github.moviereservation.seat.support.Calls.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.upkeep.HoldSweeper;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A busy showtime in which everything happens at once and at random. */
@QuarkusTest
class RandomSalesTest {

    private static final int SEATS_PER_ROW = 8;
    private static final List<String> SEATS = Showtimes.allSeats(SEATS_PER_ROW);

    private record Seen(String state, long version) {}

    private record Sale(UUID hold, UUID booking) {}

    private final Queue<Map<String, Seen>> staleMaps = new ConcurrentLinkedQueue<>();
    private final Queue<Sale> sales = new ConcurrentLinkedQueue<>();

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    @RepeatedTest(3)
    void ledgerSeatsAndAnnouncementsTellTheSameStory(RepetitionInfo round) throws Exception {
        var showtime = showtimes.open(Duration.ofDays(1), SEATS_PER_ROW);
        staleMaps.add(seenOn(map(showtime)));
        var buyers = new AtomicInteger();

        try (var announced = Broker.tap("seats.#")) {
            Race.of(6, () -> {
                var buyer = buyers.getAndIncrement();
                buyAtRandom(showtime, "random-" + buyer, new Random(100L * round.getCurrentRepetition() + buyer));
                return true;
            });
            Showtimes.await(sweeper.sweep());
            awaitEmptyOutbox();

            assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
            var fresh = seenOn(map(showtime));
            var deltas = await().atMost(Duration.ofSeconds(20))
                    .until(() -> deltasOf(showtime, announced.received()), found -> covers(found, fresh));
            for (var stale : staleMaps) {
                Collections.shuffle(deltas, new Random(round.getCurrentRepetition()));
                assertThat(applied(stale, deltas)).isEqualTo(fresh);
            }
        }
    }

    private void buyAtRandom(UUID showtime, String buyer, Random random) {
        var token = Tokens.customer(buyer);
        for (int step = 0; step < 25; step++) {
            var seats = new ArrayList<>(SEATS);
            Collections.shuffle(seats, random);
            var answer = Calls.hold(
                    token, showtime, seats.subList(0, 1 + random.nextInt(3)).toArray(String[]::new));
            assertThat(answer.statusCode()).isIn(201, 409);
            if (answer.statusCode() == 201) {
                goOnWith(Calls.idOf(answer), buyer, token, random);
            }
            if (random.nextInt(4) == 0) {
                staleMaps.add(seenOn(map(showtime)));
            }
        }
    }

    private void goOnWith(UUID hold, String buyer, String token, Random random) {
        var status = switch (random.nextInt(7)) {
            case 0, 1 -> sell(hold, buyer);
            case 2 -> Calls.release(token, hold).statusCode();
            case 3 -> Calls.extend(token, hold).statusCode();
            case 4 -> cancelSome();
            case 5 -> exchangeSome(hold, buyer);
            default -> {
                Database.expire(hold);
                Showtimes.await(sweeper.sweep());
                yield 204;
            }
        };
        assertThat(status).isLessThan(500);
    }

    private int sell(UUID hold, String buyer) {
        var booking = UUID.randomUUID();
        sales.add(new Sale(hold, booking));
        return confirm(hold, booking, buyer).statusCode();
    }

    private int exchangeSome(UUID hold, String buyer) {
        var sale = sales.poll();
        if (sale == null) {
            return 204;
        }
        var status = exchange(sale.booking(), hold, buyer).statusCode();
        sales.add(new Sale(hold, sale.booking()));
        return status;
    }

    private int cancelSome() {
        var sale = sales.poll();
        return sale == null ? 204 : Calls.releaseBooking(sale.booking()).statusCode();
    }

    private static Map<String, Seen> seenOn(JsonPath map) {
        var seen = new HashMap<String, Seen>();
        map.<Map<String, Object>>getList("seats")
                .forEach(seat -> seen.put(
                        (String) seat.get("id"),
                        new Seen((String) seat.get("state"), ((Number) seat.get("version")).longValue())));
        return seen;
    }

    private static List<JsonObject> deltasOf(UUID showtime, List<JsonObject> events) {
        var deltas = new ArrayList<JsonObject>();
        events.stream()
                .filter(event -> event.getString("subject").equals(showtime.toString()))
                .flatMap(event -> event.getJsonObject("data").getJsonArray("seats").stream())
                .forEach(seat -> deltas.add((JsonObject) seat));
        return deltas;
    }

    /** Every version of every seat has been announced. */
    private static boolean covers(List<JsonObject> deltas, Map<String, Seen> fresh) {
        return deltas.size() >= fresh.values().stream().mapToLong(Seen::version).sum();
    }

    private static Map<String, Seen> applied(Map<String, Seen> stale, List<JsonObject> deltas) {
        var map = new HashMap<>(stale);
        for (var delta : deltas) {
            var seen = new Seen(delta.getString("state"), delta.getLong("version"));
            map.merge(delta.getString("id"), seen, (old, now) -> now.version() > old.version() ? now : old);
        }
        return map;
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.rows("select seq from outbox_event where sent_at is null")
                        .isEmpty());
    }
}
