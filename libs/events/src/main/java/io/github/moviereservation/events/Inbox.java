package io.github.moviereservation.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Makes redelivery harmless: the work and the memory of it commit together. Work that fails is tried again with growing
 * waits; then the message goes to the dead-letter queue. Tries do not count while the database does not answer, or
 * others have rows locked that the work needs.
 */
@ApplicationScoped
public class Inbox {

    /** Lock timeout, deadlock. */
    private static final Set<String> CONTENDED_STATES = Set.of("55P03", "40P01");

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);

    private static final String REMEMBER_IN_SESSION = "insert into inbox_event (id) values (?1) on conflict do nothing";

    private static final String REMEMBER = "insert into inbox_event (id) values ($1) on conflict do nothing";

    private static final String PURGE = "delete from inbox_event where received_at < now() - $1 * interval '1 second'";

    private final Pool pool;
    private final OutboxRelay relay;
    private final EventsConfig config;
    private final boolean listens;

    Inbox(Pool pool, OutboxRelay relay, EventsConfig config, Config settings) {
        this.pool = pool;
        this.relay = relay;
        this.config = config;
        this.listens = StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith("mp.messaging.incoming."));
    }

    /** Does the work once per event id, in a Hibernate Reactive transaction that it opens. */
    public Uni<Void> once(CloudEvent event, Supplier<Uni<Void>> work) {
        return withRetries(
                event,
                () -> Panache.withTransaction(() -> Panache.getSession()
                                .chain(session -> session.createNativeQuery(REMEMBER_IN_SESSION)
                                        .setParameter(1, event.id())
                                        .executeUpdate())
                                .chain(inserted -> inserted == 1
                                        ? work.get()
                                        : Uni.createFrom().voidItem()))
                        .invoke(() -> OutboxWaker.wakeIfMarked(relay)));
    }

    /** Does the work once per event id, in a plain SQL transaction that it opens. */
    public Uni<Void> onceSql(CloudEvent event, Function<SqlConnection, Uni<Void>> work) {
        return withRetries(
                event,
                () -> pool.withTransaction(connection -> connection
                                .preparedQuery(REMEMBER)
                                .execute(Tuple.of(event.id()))
                                .chain(rows -> rows.rowCount() == 1
                                        ? work.apply(connection)
                                        : Uni.createFrom().voidItem()))
                        .invoke(relay::wake));
    }

    private Uni<Void> withRetries(CloudEvent event, Supplier<Uni<Void>> attempt) {
        var context = Vertx.currentContext();
        return Uni.createFrom().deferred(() -> {
            var patience = new Patience(config);
            return Uni.createFrom()
                    .deferred(attempt::get)
                    .runSubscriptionOn((Runnable task) -> runOn(context, task))
                    .onFailure()
                    .invoke(failure -> Log.warnf("Event %s (%s) failed: %s", event.id(), event.type(), failure))
                    .onFailure(failure -> !(failure instanceof UnreadableEventException))
                    .retry()
                    .when(failures -> failures.onItem()
                            .transformToUniAndConcatenate(failure -> isItsOwnFault(failure)
                                    .chain(own -> own ? patience.afterFailure(failure) : patience.afterObstacle())));
        });
    }

    /** Without a database nothing succeeds, whatever the event is like. */
    private Uni<Boolean> isItsOwnFault(Throwable failure) {
        return isContended(failure) ? Uni.createFrom().item(false) : databaseAnswers();
    }

    private static boolean isContended(Throwable failure) {
        return failure instanceof PgException refused && CONTENDED_STATES.contains(refused.getSqlState())
                || failure.getCause() != null && isContended(failure.getCause());
    }

    private Uni<Boolean> databaseAnswers() {
        return pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(PROBE_TIMEOUT)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }

    /** A retry comes from a timer's thread, but a reactive session lives on the message's Vert.x context. */
    private static void runOn(Context context, Runnable task) {
        if (context == null || context == Vertx.currentContext()) {
            task.run();
        } else {
            context.runOnContext(_ -> task.run());
        }
    }

    /** Forgets what came long ago; a service that listens to nothing has nothing to forget, and no table for it. */
    @Scheduled(every = "1h", delayed = "10m", skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> purge() {
        if (!listens) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(PURGE)
                .execute(Tuple.of(config.receivedRetention().toSeconds()))
                .replaceWithVoid();
    }
}
