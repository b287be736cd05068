package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.local.Burst.Purchase;
import io.github.moviereservation.local.Cinema.Answer;
import io.github.moviereservation.local.Cinema.Buyer;
import io.github.moviereservation.local.Cinema.Wish;
import io.github.moviereservation.testing.Race;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buyers who all want the same seats, and parts of the stack that are killed while they sell. */
class StackCrashIT {

    private static final int BUYERS = 50;
    private static final int CLIENTS = 16;
    private static final int RACES = 15;
    private static final int SERVICE_KILLS = 3;
    private static final int KILLS = 2;
    /** Bookings between two kills: the service is in the middle of its work when it dies. */
    private static final int BOOKINGS = 40;

    /** Holds run out and what a crash left is taken up within the test; a token lasts longer than it. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SEAT_HOLD_TIME", "15s",
            "TICKET_RECOVERY_CLAIM", "15s",
            "TICKET_RECOVERY_MAX_DELAY", "5s",
            "ACCOUNTS_ACCESS_TOKEN_LIFETIME", "2h");

    private static final Queue<Wish> RACED_FOR = new ArrayDeque<>();
    private static final Wishes WISHES = new Wishes();
    private static LocalStack stack;
    private static Cinema cinema;
    private static Invariants invariants;
    private static List<Buyer> buyers;

    private record Attempt(Buyer buyer, Answer answer) {

        boolean hasWon() {
            return answer.status() == 201;
        }
    }

    @BeforeAll
    static void open() throws Exception {
        stack = LocalStack.start(SETTINGS);
        cinema = new Cinema(stack.baseUrl());
        invariants = new Invariants(new Books(stack.home()));
        buyers = Race.of(IntStream.range(0, BUYERS)
                .<Callable<Buyer>>mapToObj(number -> () -> cinema.register("buyer" + number))
                .toList());
        for (var showtime : cinema.showtimes(2)) {
            var seats = cinema.freeSeats(showtime);
            if (RACED_FOR.size() < RACES) {
                RACED_FOR.add(Wishes.pair(showtime, seats));
            } else {
                WISHES.offer(showtime, seats);
            }
        }
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @RepeatedTest(10)
    void fiftyBuyersForTheSameTwoSeatsExactlyOneWins() throws Exception {
        var wish = RACED_FOR.remove();

        var attempts = race(buyer -> Cinema.insist(() -> cinema.hold(buyer, wish)));

        var winner = onlyWinner(attempts);
        var booking = Cinema.insist(() -> cinema.bookHeld(
                winner.buyer(),
                UUID.nameUUIDFromBytes(wish.toString().getBytes()),
                winner.answer().id(),
                "tok_ok"));
        assertThat(booking.status()).as(booking.toString()).isEqualTo(201);
        assertThat(booking.seats()).containsExactlyInAnyOrderElementsOf(wish.seats());
        invariants.check();
    }

    @RepeatedTest(5)
    void ofFiftyWhoPayForTheSameTwoSeatsExactlyOneIsCharged() throws Exception {
        var wish = RACED_FOR.remove();

        var attempts = race(buyer -> {
            var key = UUID.randomUUID();
            return Cinema.insist(() -> cinema.book(buyer, key, wish, "tok_ok"));
        });

        var winner = onlyWinner(attempts);
        assertThat(winner.answer().seats()).containsExactlyInAnyOrderElementsOf(wish.seats());
        assertThat(invariants.chargesFor(wish.showtime(), "CAPTURED")).isEqualTo(1);
        assertThat(invariants.chargesFor(wish.showtime(), "REFUNDED")).isZero();
        invariants.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat-service", "ticket-service"})
    void aBurstOfBookingsSurvivesThatAServiceIsKilled(String service) throws Exception {
        burstSurvives(service, SERVICE_KILLS, () -> killAndAwaitReturn(service, () -> stack.kill(service)));
    }

    @Test
    void aBurstOfBookingsSurvivesThatTheDatabaseIsKilled() throws Exception {
        burstSurvives("postgres", KILLS, () -> killAndAwaitReturn("postgres", () -> stack.kill("postgres")));
    }

    @Test
    void aBurstOfBookingsSurvivesThatTheBrokerIsKilled() throws Exception {
        burstSurvives(
                "rabbitmq",
                KILLS,
                () -> killAndAwaitReturn("rabbitmq", () -> stack.broker().destroyForcibly()));
    }

    @Test
    void aBurstOfBookingsSurvivesThatTheLauncherIsKilledAndStartedAgain() throws Exception {
        burstSurvives("the launcher", 1, () -> {
            stack.killLauncher();
            stack.launch();
            stack.awaitHealthy();
        });
    }

    private interface Blow {
        void strike() throws Exception;
    }

    private static void burstSurvives(String victim, int blows, Blow blow) throws Exception {
        try (var burst = new Burst(cinema, buyers.subList(0, CLIENTS), WISHES)) {
            for (int i = 0; i < blows; i++) {
                burst.awaitBookings(BOOKINGS);
                blow.strike();
            }
            burst.awaitBookings(BOOKINGS);
            var purchases = burst.end();
            stack.awaitHealthy();

            invariants.check();
            everyoneGotWhatTheyWereTold(purchases);
            theSameKeyAnswersTheSameBooking(purchases);
            assertThat(burst.answers().keySet())
                    .as(() -> String.join("\n", stack.unexpectedFailures()))
                    .allMatch(answer -> answer.matches("(201|202|402|409|410|422|503).*|none"));
            System.out.printf(
                    "%s killed %d times in a burst: answers %s; %s%n",
                    victim, blows, burst.answers(), invariants.summary());
        }
    }

    private static void killAndAwaitReturn(String component, Runnable kill) {
        var before = stack.pidOf(component);
        kill.run();
        await(component + " is back")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> stack.pidOf(component) != before && stack.healthStatus() == 200);
    }

    private static void everyoneGotWhatTheyWereTold(List<Purchase> purchases) {
        var statuses = invariants.statusByKey();
        assertThat(purchases)
                .filteredOn(Purchase::isBooked)
                .allSatisfy(purchase -> assertThat(statuses.get(purchase.order().key()))
                        .as(purchase.toString())
                        .isEqualTo("CONFIRMED"));
        assertThat(purchases)
                .filteredOn(purchase -> !purchase.isBooked() && !purchase.isPending())
                .allSatisfy(purchase -> assertThat(statuses.get(purchase.order().key()))
                        .as(purchase.toString())
                        .isNotEqualTo("CONFIRMED"));
    }

    private static void theSameKeyAnswersTheSameBooking(List<Purchase> purchases) {
        assertThat(purchases).filteredOn(Purchase::isBooked).allSatisfy(purchase -> {
            var order = purchase.order();
            var again = Cinema.insist(() -> cinema.book(order.buyer(), order.key(), order.wish(), order.payment()));
            assertThat(again.status()).as(again.toString()).isEqualTo(201);
            assertThat(again.id()).isEqualTo(purchase.answer().id());
        });
    }

    private interface Try {
        Answer of(Buyer buyer) throws Exception;
    }

    private static List<Attempt> race(Try attempt) throws InterruptedException {
        return Race.of(buyers.stream()
                .<Callable<Attempt>>map(buyer -> () -> new Attempt(buyer, attempt.of(buyer)))
                .toList());
    }

    private static Attempt onlyWinner(List<Attempt> attempts) {
        assertThat(attempts).filteredOn(Attempt::hasWon).hasSize(1);
        assertThat(attempts)
                .filteredOn(attempt -> !attempt.hasWon())
                .allMatch(attempt -> attempt.answer().is(409, "seat-taken"));
        return attempts.stream().filter(Attempt::hasWon).findAny().orElseThrow();
    }
}
