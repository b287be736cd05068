package io.github.moviereservation.events;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Remembers what it did; a name tells it how often to fail before. */
@Singleton
public class SampleConsumer {

    private final Inbox inbox;
    final List<UUID> done = new CopyOnWriteArrayList<>();
    final Map<UUID, AtomicInteger> tries = new ConcurrentHashMap<>();

    SampleConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("sample-made")
    public Uni<Void> onMade(CloudEvent event) {
        return inbox.once(event, () -> {
            var tried = tries.computeIfAbsent(event.data(SampleMade.class).sampleId(), _ -> new AtomicInteger())
                    .incrementAndGet();
            var name = event.data(SampleMade.class).name();
            if (name.matches("(fails|locked)\\d+") && tried <= Integer.parseInt(name.replaceAll("\\D", ""))) {
                return Uni.createFrom().failure(failureOf(name));
            }
            done.add(event.data(SampleMade.class).sampleId());
            return Uni.createFrom().voidItem();
        });
    }

    private static Exception failureOf(String name) {
        return name.startsWith("locked")
                ? new PgException("canceling statement due to lock timeout", "ERROR", "55P03", null)
                : new IllegalStateException(name);
    }
}
