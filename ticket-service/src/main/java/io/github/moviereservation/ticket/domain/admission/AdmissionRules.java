package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.ticket.domain.admission.TicketInvalidException.Reason;
import io.github.moviereservation.ticket.domain.booking.BookingStatus;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Where and when a ticket of ours admits. */
@ApplicationScoped
class AdmissionRules {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final AdmissionConfig config;

    AdmissionRules(AdmissionConfig config) {
        this.config = config;
    }

    void check(Ticket ticket, Presented presented) {
        if (ticket.booking.status != BookingStatus.CONFIRMED) {
            throw new TicketInvalidException(Reason.CANCELLED, "The booking was cancelled");
        }
        var showtime = ticket.booking.showtime;
        if (isAnother(presented.theaterId(), showtime.theaterId)) {
            throw new TicketInvalidException(
                    Reason.WRONG_THEATER, "The ticket is for %s".formatted(showtime.theaterName));
        }
        if (isAnother(presented.showtimeId(), showtime.id)) {
            throw new TicketInvalidException(
                    Reason.WRONG_SHOWTIME,
                    "The ticket is for %s, %s, %s"
                            .formatted(showtime.movieTitle, local(showtime.startsAt, showtime), showtime.screenName));
        }
        checkTime(showtime, presented.at());
    }

    private void checkTime(Showtime showtime, Instant at) {
        if (at.isAfter(Instant.now().plus(config.clockSkew()))) {
            throw new TicketInvalidException(Reason.IN_FUTURE, "The scan is from the future: the door's clock is wrong");
        }
        var opens = showtime.startsAt.minus(config.opensBefore());
        if (at.isBefore(opens)) {
            throw new TicketInvalidException(
                    Reason.TOO_EARLY, "The doors open on %s".formatted(local(opens, showtime)));
        }
        var closes = showtime.endsAt.plus(config.closesAfter());
        if (at.isAfter(closes)) {
            throw new TicketInvalidException(
                    Reason.TOO_LATE, "The ticket was good until %s".formatted(local(closes, showtime)));
        }
    }

    private static boolean isAnother(UUID wanted, UUID actual) {
        return wanted != null && !wanted.equals(actual);
    }

    private static String local(Instant instant, Showtime showtime) {
        return DAY_AND_TIME.format(instant.atZone(ZoneId.of(showtime.theaterTimezone)));
    }
}
