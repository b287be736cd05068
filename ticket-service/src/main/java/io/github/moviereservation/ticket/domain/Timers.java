package io.github.moviereservation.ticket.domain;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Waiting without a thread. What follows runs on the caller's own Vert.x context, which its database session needs. */
public final class Timers {

    private Timers() {}

    public static Uni<Void> delay(Duration time) {
        return Uni.createFrom().emitter(emitter -> {
            var context = Vertx.currentContext();
            context.owner().setTimer(time.toMillis(), timer -> context.runOnContext(event -> emitter.complete(null)));
        });
    }

    /** Fails with a {@code TimeoutException} when nothing comes in time. */
    public static <T> Uni<T> atMost(Duration time, Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            return work.ifNoItem().after(time).fail().emitOn(command -> context.runOnContext(event -> command.run()));
        });
    }
}
