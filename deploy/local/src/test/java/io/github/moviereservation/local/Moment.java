package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * A write of a service at which its database can be made to wait: long enough to kill a process in the middle of what
 * it does.
 *
 * @param write of which table, such as {@code insert on booking}
 * @param condition which rows, such as {@code new.status = 'PAID'}
 */
record Moment(CinemaService service, String write, String condition, Point point) {

    enum Point {
        /** In a transaction of several statements, the write is lost when its writer dies now. */
        BEFORE_WRITE("create trigger moment before %s for each row when (%s) execute function moment()"),
        /** The commit is under way: it is done although its writer dies and never hears of it. */
        IN_COMMIT("""
                create constraint trigger moment after %s
                deferrable initially deferred for each row when (%s) execute function moment()""");

        private final String trigger;

        Point(String trigger) {
            this.trigger = trigger;
        }
    }

    private static final String WAIT = """
            create or replace function moment() returns trigger language plpgsql as
            $$ begin perform pg_sleep(3); return new; end $$""";

    private static final String WAITING = """
            select pid::text from pg_stat_activity
            where datname = current_database() and wait_event = 'PgSleep'""";

    void prepare(Books books) {
        books.change(service, WAIT);
        books.change(service, point.trigger.formatted(write, condition));
    }

    void awaitArrival(Books books) {
        await(write + " in " + service.database())
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isNow(books));
    }

    boolean isNow(Books books) {
        return !books.rows(service, WAITING).isEmpty();
    }

    /** Returns when what was stopped is done or undone, because it locks the table until then. */
    void letPass(Books books) {
        books.change(service, "drop trigger moment on " + write.substring(write.lastIndexOf(' ') + 1));
        assertThat(isNow(books)).as("still waiting").isFalse();
    }
}
