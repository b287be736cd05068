package io.github.moviereservation.bench;

import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The benchmarks of seat-service, as ratios within one run. What each measures stands in {@code bench/README.md}. */
public final class SeatsBench {

    private static final int CONNECTIONS = 64;
    private static final int BUYERS = 2000;

    /** Seconds. */
    private static final int WARM_UP = 45;

    private static final int PLANNING = 6;
    private static final int ROWS = 15;
    private static final int SEATS = 20;

    private final int seconds;
    private final Path folder;
    private final Path tokens;
    private final Map<String, String> config;
    private final SeatRows rows;
    private ServiceUnderTest service;

    private SeatsBench(int seconds, Map<String, String> config) throws Exception {
        this.seconds = seconds;
        this.config = config;
        this.folder = Files.createTempDirectory("bench");
        this.tokens = Files.write(
                folder.resolve("tokens"),
                IntStream.range(0, BUYERS)
                        .mapToObj(i -> Tokens.customer("buyer-" + i))
                        .toList());
        this.rows = new SeatRows(Infrastructure.database());
    }

    public static void main(String[] args) throws Exception {
        var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        var cases = args.length > 1 ? Set.of(args[1].split(",")) : Set.of("1", "2", "3", "4");
        var infrastructure = new Infrastructure();
        try {
            new SeatsBench(seconds, infrastructure.start()).run(cases);
        } finally {
            infrastructure.stop();
        }
        System.exit(0);
    }

    private void run(Set<String> cases) throws Exception {
        restart();
        service.close();
        if (cases.contains("1")) {
            holds();
        }
        if (cases.contains("3")) {
            seatMaps();
        }
        if (cases.contains("4")) {
            growth();
        }
    }

    /** Cases 1, 2 and 5. */
    private void holds() throws Exception {
        rows.open(1000, ROWS, SEATS);
        var alone = rows.pgbench(1000, ROWS, SEATS, seconds);
        print("PostgreSQL alone, one statement per hold: %,.0f holds/s", alone);

        rows.open(1000, ROWS, SEATS);
        restart();
        warmUp(1000, ROWS, SEATS);
        service.forgetPeak();
        var spread = hold(seconds, 1000, ROWS, SEATS);
        print("1  HTTP, random pairs over 1,000 showtimes: %,.0f holds/s (%s)", spread.perSecond(201), spread);
        print("   ratio to PostgreSQL alone: %.2f", spread.perSecond(201) / alone);
        print(
                "   events still in the outbox at the end: %,d",
                rows.count("select count(*) from outbox_event where sent_at is null"));
        print("5  most resident memory: %d MiB", service.peakMebibytes());
        print("   %s", rows.invariants());

        var one = hold(seconds, 1, ROWS, SEATS);
        print("2  everybody on one showtime: %s", one);
        print(
                "   answers: %.2f of case 1, p99: %.2f of case 1, 5xx: %d",
                one.answersPerSecond() / spread.answersPerSecond(), one.p99() / spread.p99(), one.serverErrors());
        print("   %s", rows.invariants());
        service.close();
    }

    private void seatMaps() throws Exception {
        Wrk.Result open;
        try (var noop = ServiceUnderTest.start(Path.of("bench/noop"), config, folder.resolve("noop.log"))) {
            get(3, noop.url(""), "/noop");
            open = get(seconds, noop.url(""), "/noop");
            print("No-op endpoint: %s", open);
            get(3, noop.url(""), "/noop/token", "Authorization", "Bearer " + Tokens.customer("ann"));
            print(
                    "No-op endpoint with token: %s",
                    get(seconds, noop.url(""), "/noop/token", "Authorization", "Bearer " + Tokens.customer("ann")));
        }
        rows.open(1000, ROWS, SEATS);
        restart();
        var path = "/api/seatmaps/00000000-0000-7000-8000-000000000001";
        var tag = tagOf(path);
        get(3, service.url(""), path);
        var plain = get(seconds, service.url(""), path);
        print("3  seat map of 300 seats, 200: %s", plain);
        print("   ratio to the no-op endpoint: %.2f", plain.answersPerSecond() / open.answersPerSecond());
        var compressed = get(seconds, service.url(""), path, "Accept-Encoding", "gzip");
        print("   compressed: %s, ratio %.2f", compressed, compressed.answersPerSecond() / open.answersPerSecond());
        get(2, service.url(""), path, "If-None-Match", tag);
        var unchanged = get(seconds, service.url(""), path, "If-None-Match", tag);
        print("   304: %s", unchanged);
        print("   ratio to the no-op endpoint: %.2f", unchanged.answersPerSecond() / open.answersPerSecond());
        service.close();
    }

    private void growth() throws Exception {
        var few = ofShowtimes(100, 26, 46);
        var some = ofShowtimes(1000, ROWS, SEATS);
        var many = ofShowtimes(10_000, ROWS, SEATS);
        print("4  answers/s with 100, 1,000 and 10,000 showtimes: %,.0f, %,.0f, %,.0f", few, some, many);
        var all = List.of(few, some, many);
        print(
                "   largest to smallest: %.2f",
                all.stream().mapToDouble(each -> each).max().orElseThrow()
                        / all.stream().mapToDouble(each -> each).min().orElseThrow());
    }

    private double ofShowtimes(int showtimes, int roomRows, int roomSeats) throws Exception {
        rows.open(showtimes, roomRows, roomSeats);
        restart();
        warmUp(showtimes, roomRows, roomSeats);
        var result = hold(seconds, showtimes, roomRows, roomSeats);
        print("   %,d showtimes: %s", showtimes, result);
        print("   %s", rows.invariants());
        service.close();
        return result.answersPerSecond();
    }

    /** Until the service's code is compiled; then on fresh rows until its plans know them. */
    private void warmUp(int showtimes, int roomRows, int roomSeats) throws Exception {
        hold(WARM_UP, showtimes, roomRows, roomSeats);
        rows.open(showtimes, roomRows, roomSeats);
        hold(PLANNING, showtimes, roomRows, roomSeats);
    }

    private Wrk.Result hold(int duration, int showtimes, int roomRows, int roomSeats) throws Exception {
        return Wrk.run(
                CONNECTIONS,
                duration,
                "holds.lua",
                service.url(""),
                tokens.toString(),
                String.valueOf(showtimes),
                String.valueOf(roomRows),
                String.valueOf(roomSeats));
    }

    private static Wrk.Result get(int duration, String url, String... arguments) throws Exception {
        return Wrk.run(CONNECTIONS, duration, "get.lua", url, arguments);
    }

    private String tagOf(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(service.url(path))).build();
            return http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        }
    }

    private void restart() throws Exception {
        service = ServiceUnderTest.start(Path.of("seat-service"), config, folder.resolve("seat-service.log"));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
