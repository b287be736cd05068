package io.github.moviereservation.bench;

import io.github.moviereservation.testing.PostgresServer.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs PostgreSQL's own load generator with one of the scripts in {@code bench/pgbench}. */
final class Pgbench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([\\d.]+)");

    private Pgbench() {}

    /**
     * Transactions per second.
     *
     * @param variables what the script knows as {@code :name}
     */
    static double run(Database database, int clients, int seconds, String script, Map<String, Integer> variables)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-j",
                "2",
                "-c",
                String.valueOf(clients),
                "-T",
                String.valueOf(seconds),
                "-f",
                "bench/pgbench/" + script,
                "-h",
                database.host(),
                "-p",
                String.valueOf(database.port()),
                "-U",
                database.owner()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(database.name());
        var output = Shell.run(command, Map.of("PGPASSWORD", database.password()));
        if (!output.contains("number of failed transactions: 0")) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        var found = PER_SECOND.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
