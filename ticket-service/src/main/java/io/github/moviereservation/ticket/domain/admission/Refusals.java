package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.ticket.domain.admission.Door.Verdict;
import io.github.moviereservation.ticket.domain.admission.TicketInvalidException.Reason;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.booking.TicketUsedException;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.github.moviereservation.web.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says in words that help at the door why a ticket of ours does not admit. */
@ApplicationScoped
class Refusals {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final AdmissionConfig config;

    Refusals(AdmissionConfig config) {
        this.config = config;
    }

    /** Empty when it admits. */
    Optional<BusinessException> of(Verdict verdict, Ticket ticket) {
        var showtime = ticket.booking.showtime;
        return switch (verdict) {
            case ADMITTED, REPEATED -> Optional.empty();
            case USED -> Optional.of(new TicketUsedException(ticket));
            case CANCELLED -> invalid(Reason.CANCELLED, "The booking was cancelled");
            case EXCHANGING -> invalid(Reason.EXCHANGE_RUNNING, "The seats of this booking are being exchanged");
            case WRONG_THEATER -> invalid(Reason.WRONG_THEATER, "The ticket is for %s".formatted(showtime.theaterName));
            case WRONG_SHOWTIME ->
                invalid(
                        Reason.WRONG_SHOWTIME,
                        "The ticket is for %s, %s, %s"
                                .formatted(
                                        showtime.movieTitle, local(showtime.startsAt, showtime), showtime.screenName));
            case TOO_EARLY ->
                invalid(
                        Reason.TOO_EARLY,
                        "The doors open on %s"
                                .formatted(local(showtime.startsAt.minus(config.opensBefore()), showtime)));
            case TOO_LATE ->
                invalid(
                        Reason.TOO_LATE,
                        "The ticket was good until %s"
                                .formatted(local(showtime.endsAt.plus(config.closesAfter()), showtime)));
        };
    }

    private static Optional<BusinessException> invalid(Reason reason, String detail) {
        return Optional.of(new TicketInvalidException(reason, detail));
    }

    private static String local(Instant instant, Showtime showtime) {
        return DAY_AND_TIME.format(showtime.local(instant));
    }
}
