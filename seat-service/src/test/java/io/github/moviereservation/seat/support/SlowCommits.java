package io.github.moviereservation.seat.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Makes the commits of holds take their time, while no row is asked for any more. */
public final class SlowCommits {

    private SlowCommits() {}

    /** @param calls SQL functions that each commit of a hold calls, such as {@code pg_sleep(0.7)} */
    public static void begin(String calls) {
        Database.execute("""
                create or replace function slow_commit() returns trigger language plpgsql as
                $$ begin perform %s; return null; end $$""".formatted(calls));
        Database.execute("""
                create constraint trigger slow_commit after insert on hold
                deferrable initially deferred for each row execute function slow_commit()""");
    }

    public static void end() {
        Database.execute("drop trigger if exists slow_commit on hold");
    }

    public static void awaitOne() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(5))
                .until(() -> {
                    try (var service = Database.asService()) {
                        return !Database.rows(service, """
                        select pid from pg_stat_activity
                        where datname = current_database() and query = 'commit' and wait_event = 'PgSleep'""").isEmpty();
                    }
                });
    }
}
