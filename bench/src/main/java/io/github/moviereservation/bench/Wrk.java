package io.github.moviereservation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the load generator {@code wrk} with one of the scripts in {@code bench/wrk}. */
final class Wrk {

    private static final Pattern RESULT =
            Pattern.compile("RESULT seconds=([\\d.]+) p50=([\\d.]+) p95=([\\d.]+) p99=([\\d.]+) statuses=(\\S*)");

    /** Milliseconds; answers by HTTP status, 0 for those that never came. */
    record Result(double seconds, double p50, double p95, double p99, Map<Integer, Long> statuses) {

        double perSecond(int status) {
            return statuses.getOrDefault(status, 0L) / seconds;
        }

        double answersPerSecond() {
            return statuses.values().stream().mapToLong(Long::longValue).sum() / seconds;
        }

        long serverErrors() {
            return statuses.entrySet().stream()
                    .filter(status -> status.getKey() >= 500 || status.getKey() == 0)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public String toString() {
            return "%,.0f answers/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %s"
                    .formatted(answersPerSecond(), p50, p95, p99, statuses);
        }
    }

    private Wrk() {}

    static Result run(int connections, int seconds, String script, String url, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t2",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                Path.of("bench/wrk", script).toString(),
                url,
                "--"));
        command.addAll(Arrays.asList(arguments));
        var output = Shell.run(command, Map.of());
        var found = RESULT.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + output);
        }
        return resultOf(found.toMatchResult());
    }

    private static Result resultOf(MatchResult found) {
        var statuses = new TreeMap<Integer, Long>();
        for (var pair : found.group(5).split(",")) {
            if (!pair.isEmpty()) {
                var parts = pair.split(":");
                statuses.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
            }
        }
        return new Result(
                Double.parseDouble(found.group(1)),
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4)),
                statuses);
    }
}
