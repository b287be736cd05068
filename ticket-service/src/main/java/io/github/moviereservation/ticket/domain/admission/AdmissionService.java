package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.admission.Door.Verdict;
import io.github.moviereservation.ticket.domain.admission.TicketInvalidException.Reason;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.TicketRepository;
import io.github.moviereservation.ticket.domain.booking.TicketUsedException;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lets people in, with each ticket once. */
@ApplicationScoped
public class AdmissionService {

    /** The random codes from before codes were signed: nothing but the database knows them. */
    private static final Pattern UNSIGNED = Pattern.compile("[0-9A-Z]{26}");

    private final TicketCodes codes;
    private final Door door;
    private final TicketRepository tickets;
    private final Refusals refusals;
    private final Outbox outbox;
    private final ScanCounters counters;
    private final AdmissionConfig config;

    AdmissionService(
            TicketCodes codes,
            Door door,
            TicketRepository tickets,
            Refusals refusals,
            Outbox outbox,
            ScanCounters counters,
            AdmissionConfig config) {
        this.codes = codes;
        this.door = door;
        this.tickets = tickets;
        this.refusals = refusals;
        this.outbox = outbox;
        this.counters = counters;
        this.config = config;
    }

    /** Of two doors at the same moment one wins. The ticket comes with its booking and showtime. */
    @WithTransaction
    public Uni<Ticket> admit(Presented presented) {
        return Uni.createFrom()
                .deferred(() -> scan(presented))
                .onFailure(TicketInvalidException.class)
                .invoke(counters::invalid)
                .onFailure(TicketUsedException.class)
                .invoke(counters::used);
    }

    private Uni<Ticket> scan(Presented presented) {
        var code = presented.code().strip().toUpperCase(Locale.ROOT);
        var signed = codes.verify(code).isPresent();
        if (!signed && !UNSIGNED.matcher(code).matches()) {
            throw new TicketInvalidException(Reason.UNKNOWN, "This is no ticket of ours");
        }
        if (isImpossible(presented.at())) {
            throw new TicketInvalidException(Reason.WRONG_CLOCK, "The door's clock is wrong");
        }
        return door.scan(code, presented)
                .onItem()
                .ifNull()
                .failWith(() -> signed
                        ? new TicketInvalidException(Reason.REPLACED, "The ticket was replaced by a newer one")
                        : new TicketInvalidException(Reason.UNKNOWN, "This is no ticket of ours"))
                .chain(verdict -> tickets.byCode(code).call(ticket -> settle(verdict, ticket)));
    }

    private boolean isImpossible(Instant at) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(Instant.now().plus(config.clockSkew()));
    }

    private Uni<Void> settle(Verdict verdict, Ticket ticket) {
        refusals.of(verdict, ticket).ifPresent(refusal -> {
            throw refusal;
        });
        if (verdict == Verdict.REPEATED) {
            return Uni.createFrom().voidItem();
        }
        counters.admitted();
        return outbox.add(TicketScanned.of(ticket));
    }
}
