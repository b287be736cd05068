package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.admission.TicketInvalidException.Reason;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.TicketRepository;
import io.github.moviereservation.ticket.domain.booking.TicketUsedException;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Lets people in, with each ticket once. */
@ApplicationScoped
public class AdmissionService {

    /** Of the random codes from before codes were signed: nothing but the database knows them. */
    private static final int UNSIGNED_LENGTH = 26;

    private final TicketRepository tickets;
    private final TicketCodes codes;
    private final AdmissionRules rules;
    private final Outbox outbox;
    private final ScanCounters counters;

    AdmissionService(
            TicketRepository tickets, TicketCodes codes, AdmissionRules rules, Outbox outbox, ScanCounters counters) {
        this.tickets = tickets;
        this.codes = codes;
        this.rules = rules;
        this.outbox = outbox;
        this.counters = counters;
    }

    /** Of two doors at the same moment one wins. The ticket comes with its booking and showtime. */
    @WithTransaction
    public Uni<Ticket> admit(Presented presented) {
        return Uni.createFrom()
                .deferred(() -> find(presented.code().strip().toUpperCase(Locale.ROOT)))
                .invoke(ticket -> rules.check(ticket, presented))
                .call(ticket -> use(ticket, presented))
                .onFailure(TicketInvalidException.class)
                .invoke(counters::invalid)
                .onFailure(TicketUsedException.class)
                .invoke(counters::used);
    }

    private Uni<Ticket> find(String code) {
        var signed = codes.verify(code).isPresent();
        if (!signed && code.length() != UNSIGNED_LENGTH) {
            throw new TicketInvalidException(Reason.UNKNOWN, "This is no ticket of ours");
        }
        return tickets.lock(code)
                .onItem()
                .ifNull()
                .failWith(() -> signed
                        ? new TicketInvalidException(Reason.REPLACED, "The ticket was replaced by a newer one")
                        : new TicketInvalidException(Reason.UNKNOWN, "This is no ticket of ours"));
    }

    private Uni<Void> use(Ticket ticket, Presented presented) {
        if (presented.offline() && ticket.isUsedBy(presented.at(), presented.door())) {
            return Uni.createFrom().voidItem();
        }
        ticket.use(presented.at(), presented.by(), presented.door());
        counters.admitted();
        return outbox.add(TicketScanned.of(ticket));
    }
}
