package io.github.moviereservation.events;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Wakes the relay when a transaction that added an event has committed. It stands outside Panache's own interceptor. */
@Interceptor
@WithTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class OutboxWaker {

    private static final String MARK = OutboxWaker.class.getName();

    private final OutboxRelay relay;

    OutboxWaker(OutboxRelay relay) {
        this.relay = relay;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var result = invocation.proceed();
        return result instanceof Uni<?> uni ? uni.invoke(_ -> wakeIfMarked(relay)) : result;
    }

    static void somethingToSend() {
        ContextLocals.put(MARK, true);
    }

    static void wakeIfMarked(OutboxRelay relay) {
        if (ContextLocals.get(MARK).isPresent()) {
            ContextLocals.remove(MARK);
            relay.wake();
        }
    }
}
