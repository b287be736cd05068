package io.github.moviereservation.bench;

import io.github.moviereservation.testing.Infrastructure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The benchmark of the film search, as ratios within one run. What it measures stands in {@code bench/README.md}. */
public final class FilmsBench {

    private static final int CONNECTIONS = 64;
    private static final int FEW = 10_000;

    /** Seconds. */
    private static final int WARM_UP = 15;

    private final int seconds;
    private final Path folder;
    private final Map<String, String> config;
    private final FilmRows rows;

    private record Measured(Wrk.Result prefixes, Wrk.Result typos) {}

    private FilmsBench(int seconds, Map<String, String> config) throws Exception {
        this.seconds = seconds;
        this.config = config;
        this.folder = Files.createTempDirectory("bench");
        this.rows = new FilmRows(Infrastructure.database());
    }

    public static void main(String[] args) throws Exception {
        var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        var films = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        var infrastructure = new Infrastructure();
        try {
            new FilmsBench(seconds, infrastructure.start()).run(films);
        } finally {
            infrastructure.stop();
        }
        System.exit(0);
    }

    private void run(int films) throws Exception {
        var nothing = noop();
        try (var service = service()) {
            print("movie-service has made its tables: %s", service.url(""));
        }
        var few = measure(Math.min(FEW, films));
        var many = measure(films);
        print("prefix search, ratio to the no-op endpoint: %.2f", ratio(many.prefixes(), nothing));
        print("prefix search, growth of its cost: %.2f", ratio(few.prefixes(), many.prefixes()));
        print("search with typos, growth of its cost: %.2f", ratio(few.typos(), many.typos()));
    }

    private Wrk.Result noop() throws Exception {
        try (var noop = ServiceUnderTest.start(Path.of("bench/noop"), config, folder.resolve("noop.log"))) {
            Wrk.run(CONNECTIONS, WARM_UP / 3, "get.lua", noop.url(""), "/noop");
            var result = Wrk.run(CONNECTIONS, seconds, "get.lua", noop.url(""), "/noop");
            print("no-op endpoint: %s", result);
            return result;
        }
    }

    private Measured measure(int films) throws Exception {
        rows.fill(films);
        print("%,d films, %,d different searches", films, FilmRows.SEARCHES);
        alone("prefix, PostgreSQL alone", "films-by-prefix.sql");
        alone("typo by similar words, PostgreSQL alone", "films-by-similar-words.sql");
        alone("typo by similar text (one step), PostgreSQL alone", "films-by-similar-text.sql");
        try (var service = service()) {
            var prefixes = search(service, "prefix");
            print("   prefix search: %s", prefixes);
            var typos = search(service, "typo");
            print("   search with typos: %s", typos);
            return new Measured(prefixes, typos);
        }
    }

    private void alone(String name, String script) throws Exception {
        print("   %s: %,.0f searches/s", name, rows.pgbench(script, seconds));
        print("%s", rows.plan(script));
    }

    private Wrk.Result search(ServiceUnderTest service, String column) throws Exception {
        var paths = Files.write(folder.resolve(column), paths(rows.searches(column)))
                .toString();
        Wrk.run(CONNECTIONS, WARM_UP, "paths.lua", service.url(""), paths);
        return Wrk.run(CONNECTIONS, seconds, "paths.lua", service.url(""), paths);
    }

    private static List<String> paths(List<String> searches) {
        return searches.stream()
                .map(text -> "/api/movies?size=20&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    private ServiceUnderTest service() throws Exception {
        return ServiceUnderTest.start(Path.of("movie-service"), config, folder.resolve("movie-service.log"));
    }

    private static double ratio(Wrk.Result one, Wrk.Result other) {
        return one.answersPerSecond() / other.answersPerSecond();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
