package io.github.moviereservation.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events that commit with the change that they tell of; {@link OutboxRelay} sends them afterwards. */
@ApplicationScoped
public class Outbox {

    /** The inner cast keeps the client from sending the text as a JSON string. */
    private static final String ADD_IN_SESSION = """
            insert into outbox_event (type, subject, data, trace_parent)
            values (?1, ?2, cast(cast(?3 as text) as jsonb), ?4)""";

    private static final String ADD =
            "insert into outbox_event (type, subject, data, trace_parent) values ($1, $2, $3, $4)";

    private final ObjectMapper mapper;

    Outbox(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Adds within the current Hibernate Reactive transaction. */
    public Uni<Void> add(Event event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_IN_SESSION)
                        .setParameter(1, event.type())
                        .setParameter(2, event.subject())
                        .setParameter(3, json(event))
                        .setParameter(4, TraceParent.of(Span.current()))
                        .executeUpdate())
                .invoke(OutboxWaker::somethingToSend)
                .replaceWithVoid();
    }

    /** Adds several within the current Hibernate Reactive transaction, in this order. */
    public Uni<Void> addAll(List<? extends Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::add)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Adds within the transaction of a plain SQL connection; its owner wakes the relay after the commit. */
    public Uni<Void> add(SqlClient connection, Event event) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        event.type(), event.subject(), new JsonObject(json(event)), TraceParent.of(Span.current())))
                .replaceWithVoid();
    }

    private String json(Event event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event cannot be written: " + event.type(), e);
        }
    }
}
