package io.github.moviereservation.bench;

import io.github.moviereservation.bench.CinemaClient.Pair;
import io.github.moviereservation.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Whole bookings through the gateway beside their writes alone. What is measured stands in {@code bench/README.md}. */
public final class BookingsBench {

    private static final int CLIENTS = 32;
    private static final int SEATS_PER_BOOKING = 2;

    /** Thousands of bookings pass before the compilers rest. */
    private static final Duration WARM_UP = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What one customer met: the time of each step in nanoseconds, and how often each status was answered. */
    private record Shopping(List<Long> holds, List<Long> bookings, Map<String, Integer> statuses) {

        Shopping() {
            this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        }

        void add(Shopping other) {
            holds.addAll(other.holds);
            bookings.addAll(other.bookings);
            other.statuses.forEach((status, times) -> statuses.merge(status, times, Integer::sum));
        }
    }

    private final CinemaClient cinema;
    private final List<String> tokens = new ArrayList<>();
    private final Queue<Pair> pairs = new ConcurrentLinkedQueue<>();
    private final String adminToken;

    private BookingsBench(StackUnderTest stack) throws IOException, InterruptedException {
        cinema = stack.cinema();
        for (int i = 0; i < CLIENTS; i++) {
            tokens.add(cinema.register("buyer" + i));
        }
        pairs.addAll(cinema.freePairs());
        adminToken = cinema.signIn(StackUnderTest.ADMIN, stack.adminPassword());
    }

    public static void main(String[] args) throws Exception {
        var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        var alone = writesAlone(seconds);
        print("PostgreSQL alone, the writes of a booking: %,.0f bookings/s", alone);
        try (var stack = StackUnderTest.start(Files.createTempDirectory("bench"))) {
            new BookingsBench(stack).run(seconds, alone);
        }
        System.exit(0);
    }

    private static double writesAlone(int seconds) throws Exception {
        var infrastructure = new Infrastructure();
        try {
            infrastructure.start();
            var rows = new BookingRows(Infrastructure.database());
            rows.open();
            return rows.pgbench(CLIENTS, seconds);
        } finally {
            infrastructure.stop();
        }
    }

    private void run(int seconds, double alone) throws Exception {
        print("Free pairs of seats: %,d", pairs.size());
        warmUp();
        var before = settledTickets();

        var shopping = shop(Duration.ofSeconds(seconds));
        var sold = (long) shopping.bookings().size() * SEATS_PER_BOOKING;
        var ended = System.nanoTime();
        awaitReported(before + sold);
        var lag = Duration.ofNanos(System.nanoTime() - ended);

        var perSecond = shopping.bookings().size() / (double) seconds;
        print("Through the gateway: %,.0f bookings/s, %,.0f seats/s", perSecond, perSecond * SEATS_PER_BOOKING);
        print("   ratio to PostgreSQL alone: %.2f", perSecond / alone);
        print("   hold: %s", times(shopping.holds()));
        print("   booking: %s", times(shopping.bookings()));
        print("   answers: %s", shopping.statuses());
        print("   all events delivered %,d ms after the last answer", lag.toMillis());
    }

    /** Until nothing more arrives. */
    private long settledTickets() throws Exception {
        var reported = cinema.ticketsReported(adminToken);
        while (true) {
            TimeUnit.SECONDS.sleep(3);
            var now = cinema.ticketsReported(adminToken);
            if (now == reported) {
                return now;
            }
            reported = now;
        }
    }

    private void awaitReported(long tickets) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (cinema.ticketsReported(adminToken) < tickets) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all events are delivered");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Books and cancels, so that no seat is used up. */
    private void warmUp() throws Exception {
        var end = System.nanoTime() + WARM_UP.toNanos();
        each(token -> () -> {
            while (System.nanoTime() < end) {
                var pair = pairs.remove();
                var booking = cinema.book(token, cinema.hold(token, pair).id());
                cinema.cancel(token, booking.id());
                pairs.add(pair);
            }
            return null;
        });
    }

    private Shopping shop(Duration duration) throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        var all = new Shopping();
        each(token -> () -> shop(token, end)).forEach(all::add);
        return all;
    }

    private <T> List<T> each(Function<String, Callable<T>> customer) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tokens.stream().map(customer).toList())) {
                results.add(result.get());
            }
        }
        return results;
    }

    private Shopping shop(String token, long end) throws Exception {
        var shopping = new Shopping();
        while (System.nanoTime() < end) {
            var pair = pairs.poll();
            if (pair == null) {
                throw new IllegalStateException("All seats are sold: measure for a shorter time");
            }
            var began = System.nanoTime();
            var hold = cinema.hold(token, pair);
            shopping.statuses().merge("hold " + hold.status(), 1, Integer::sum);
            if (hold.status() != 201) {
                continue;
            }
            var held = System.nanoTime();
            var booking = cinema.book(token, hold.id());
            shopping.statuses().merge("booking " + booking.status(), 1, Integer::sum);
            if (booking.status() == 201) {
                shopping.holds().add(held - began);
                shopping.bookings().add(System.nanoTime() - held);
            }
        }
        return shopping;
    }

    private static String times(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "p50 %.1f ms, p99 %.1f ms, mean %.1f ms"
                .formatted(
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.99)] / 1e6,
                        Arrays.stream(sorted).average().orElseThrow() / 1e6);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
