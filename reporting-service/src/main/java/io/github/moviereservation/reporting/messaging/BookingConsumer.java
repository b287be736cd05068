package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.events.CloudEvent;
import io.github.moviereservation.events.Inbox;
import io.github.moviereservation.reporting.domain.facts.FactRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final FactRepository facts;

    BookingConsumer(Inbox inbox, FactRepository facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("booking-confirmed")
    public Uni<Void> onConfirmed(CloudEvent event) {
        return inbox.onceSql(
                event,
                transaction -> facts.save(
                        transaction, event.data(BookingConfirmed.class).toFact()));
    }

    @Incoming("booking-cancelled")
    public Uni<Void> onCancelled(CloudEvent event) {
        return inbox.onceSql(
                event,
                transaction -> facts.save(
                        transaction, event.data(BookingCancelled.class).toFact()));
    }
}
