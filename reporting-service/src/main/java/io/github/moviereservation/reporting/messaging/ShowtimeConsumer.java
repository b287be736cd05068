package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.reporting.domain.facts.FactRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ShowtimeConsumer {

    private final Inbox inbox;
    private final FactRepository facts;

    ShowtimeConsumer(Inbox inbox, FactRepository facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("showtime-scheduled")
    public Uni<Void> onScheduled(CloudEvent event) {
        return save(event);
    }

    @Incoming("showtime-changed")
    public Uni<Void> onChanged(CloudEvent event) {
        return save(event);
    }

    @Incoming("showtime-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.onceSql(
                event,
                transaction -> facts.cancelShowtime(
                        transaction, event.data(ShowtimeCancelled.class).showtimeId()));
    }

    private Uni<Void> save(CloudEvent event) {
        return inbox.onceSql(
                event,
                transaction ->
                        facts.save(transaction, event.data(ShowtimeSaved.class).toFact()));
    }
}
