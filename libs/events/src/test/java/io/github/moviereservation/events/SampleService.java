package io.github.moviereservation.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A service as all are: it changes its data and tells of it in one transaction. */
@ApplicationScoped
public class SampleService {

    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Pool pool;

    SampleService(Outbox outbox, OutboxRelay relay, Pool pool) {
        this.outbox = outbox;
        this.relay = relay;
        this.pool = pool;
    }

    @WithTransaction
    public Uni<SampleMade> make(String name) {
        var made = new SampleMade(UUID.randomUUID(), name);
        var sample = new Sample();
        sample.id = made.sampleId();
        sample.name = name;
        return Panache.getSession()
                .chain(session -> session.persist(sample))
                .chain(() -> outbox.add(made))
                .replaceWith(made);
    }

    @WithTransaction
    public Uni<SampleMade> makeButFail(String name) {
        return make(name).chain(made -> Uni.createFrom().failure(new IllegalStateException("rolled back")));
    }

    public Uni<SampleMade> makeInPlainSql(String name) {
        var made = new SampleMade(UUID.randomUUID(), name);
        return pool.withTransaction(connection -> outbox.add(connection, made))
                .invoke(relay::wake)
                .replaceWith(made);
    }
}
