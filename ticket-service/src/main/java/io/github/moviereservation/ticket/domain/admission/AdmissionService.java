package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.ticket.domain.admission.TicketInvalidException.Reason;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.TicketUsedException;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lets people in, with each ticket once. What we did not sign never reaches the database. */
@ApplicationScoped
public class AdmissionService {

    /** The random codes from before codes were signed: nothing but the database knows them. */
    private static final Pattern UNSIGNED = Pattern.compile("[0-9A-Z]{26}");

    private final TicketCodes codes;
    private final Admission admission;
    private final ScanCounters counters;
    private final AdmissionConfig config;

    AdmissionService(TicketCodes codes, Admission admission, ScanCounters counters, AdmissionConfig config) {
        this.codes = codes;
        this.admission = admission;
        this.counters = counters;
        this.config = config;
    }

    /** Of two doors at the same moment one wins. The ticket comes with its booking and showtime. */
    public Uni<Ticket> admit(Presented presented) {
        return Uni.createFrom()
                .deferred(() -> check(presented))
                .invoke(counters::admitted)
                .onFailure(TicketInvalidException.class)
                .invoke(counters::invalid)
                .onFailure(TicketUsedException.class)
                .invoke(counters::used);
    }

    private Uni<Ticket> check(Presented presented) {
        var code = presented.code().strip().toUpperCase(Locale.ROOT);
        var signed = codes.verify(code).isPresent();
        if (!signed && !UNSIGNED.matcher(code).matches()) {
            throw unknown();
        }
        if (isImpossible(presented.at())) {
            throw new TicketInvalidException(Reason.WRONG_CLOCK, "The door's clock is wrong");
        }
        return admission
                .admit(code, presented)
                .onItem()
                .ifNull()
                .failWith(() -> signed
                        ? new TicketInvalidException(Reason.REPLACED, "The ticket was replaced by a newer one")
                        : unknown());
    }

    private boolean isImpossible(Instant at) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(Instant.now().plus(config.clockSkew()));
    }

    private static TicketInvalidException unknown() {
        return new TicketInvalidException(Reason.UNKNOWN, "This is no ticket of ours");
    }
}
