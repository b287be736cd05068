package io.github.moviereservation.local;

import static org.awaitility.Awaitility.await;

import io.github.moviereservation.local.Cinema.Answer;
import io.github.moviereservation.local.Cinema.Buyer;
import io.github.moviereservation.local.Cinema.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Customers who book without a pause until they are told to stop. Some are declined, some payments are slow or never
 * answer, some customers hold seats and walk away. Who gets a 503, a 500, or no answer in time, asks again with the same key.
 */
final class Burst implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    record Order(Buyer buyer, UUID key, Wish wish, String payment) {}

    /** @param answer the final one */
    record Purchase(Order order, Answer answer) {

        boolean isBooked() {
            return answer.status() == 201;
        }

        boolean isPending() {
            return answer.status() == 202;
        }
    }

    private final Cinema cinema;
    private final Wishes wishes;
    private final ExecutorService threads;
    private final List<Future<Void>> clients;
    private final Queue<Purchase> purchases = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger booked = new AtomicInteger();
    private volatile boolean over;

    /** One client per buyer. */
    Burst(Cinema cinema, List<Buyer> buyers, Wishes wishes) {
        this.cinema = cinema;
        this.wishes = wishes;
        threads = Executors.newFixedThreadPool(buyers.size());
        clients =
                buyers.stream().map(buyer -> threads.submit(() -> shop(buyer))).toList();
    }

    /** Returns as soon as so many more bookings have been confirmed. */
    void awaitBookings(int more) {
        var wanted = booked.get() + more;
        await(more + " more bookings")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(this::throwFailure)
                .until(() -> booked.get() >= wanted);
    }

    /** Returns when every customer has the last answer. */
    List<Purchase> end() throws Exception {
        over = true;
        for (var client : clients) {
            client.get();
        }
        return List.copyOf(purchases);
    }

    /** How often each status and problem was answered, with those after which the customer asked again. */
    Map<String, Integer> answers() {
        return answers;
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }

    private Void shop(Buyer buyer) throws Exception {
        while (!over) {
            var number = orders.getAndIncrement();
            var wish = wishes.next();
            if (number % 11 == 10) {
                counted(() -> cinema.hold(buyer, wish));
            } else {
                buy(new Order(buyer, UUID.randomUUID(), wish, payment(number)));
            }
        }
        return null;
    }

    private void buy(Order order) {
        var answer = Cinema.insist(
                () -> counted(() -> cinema.book(order.buyer(), order.key(), order.wish(), order.payment())),
                Burst::isUnknown);
        var purchase = new Purchase(order, answer);
        purchases.add(purchase);
        if (purchase.isBooked()) {
            booked.incrementAndGet();
        }
    }

    /** Whether an internal error was legitimate is for the test to say, by the counts. */
    private static boolean isUnknown(Answer answer) {
        return answer.isTemporary() || answer.status() == 500;
    }

    private Answer counted(Callable<Answer> request) throws Exception {
        var answer = Cinema.patiently(request);
        var kind = answer == Answer.NONE ? "none" : "%d %s".formatted(answer.status(), answer.problem());
        answers.merge(kind.strip(), 1, Integer::sum);
        return answer;
    }

    private static String payment(int number) {
        if (number % 19 == 18) {
            return "tok_declined";
        }
        if (number % 37 == 36) {
            return "tok_slow";
        }
        return number % 71 == 70 ? "tok_timeout" : "tok_ok";
    }

    private void throwFailure() {
        clients.stream()
                .filter(client -> client.state() == Future.State.FAILED)
                .findAny()
                .ifPresent(client -> {
                    throw new AssertionError("A customer gave up", client.exceptionNow());
                });
    }
}
