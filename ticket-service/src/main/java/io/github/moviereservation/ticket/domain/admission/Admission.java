package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.admission.Door.Verdict;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.TicketRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens in the database when somebody comes in: the mark on the ticket and the news of it commit together. */
@ApplicationScoped
class Admission {

    private final Door door;
    private final TicketRepository tickets;
    private final Refusals refusals;
    private final Outbox outbox;

    Admission(Door door, TicketRepository tickets, Refusals refusals, Outbox outbox) {
        this.door = door;
        this.tickets = tickets;
        this.refusals = refusals;
        this.outbox = outbox;
    }

    /** Null when no ticket has this code, or not any more; fails when the ticket does not admit. */
    @WithTransaction
    Uni<Ticket> admit(String code, Presented presented) {
        return door.scan(code, presented)
                .onItem()
                .ifNotNull()
                .transformToUni(verdict -> tickets.byCode(code).call(ticket -> settle(verdict, ticket)));
    }

    private Uni<Void> settle(Verdict verdict, Ticket ticket) {
        refusals.of(verdict, ticket).ifPresent(refusal -> {
            throw refusal;
        });
        return verdict == Verdict.REPEATED ? Uni.createFrom().voidItem() : outbox.add(TicketScanned.of(ticket));
    }
}
