package io.github.moviereservation.events;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes connections on which nothing has come for long. A network that loses packets closes none: what waits for an
 * answer there would wait until the operating system gives up, a quarter of an hour later.
 */
@Singleton
class WatchfulPool implements PgPoolCreator {

    private final Duration longestSilence;

    /** @param longestSilence no statement may take longer */
    WatchfulPool(
            @ConfigProperty(name = "cinema.database.longest-silence", defaultValue = "60s") Duration longestSilence) {
        this.longestSilence = longestSilence;
    }

    @Override
    public Pool create(Input input) {
        var connections = input.pgConnectOptionsList();
        connections.forEach(each ->
                each.setReadIdleTimeout((int) longestSilence.toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(connections))
                .using(input.vertx())
                .build();
    }
}
