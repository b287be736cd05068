package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.reporting.domain.facts.BookingFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The part of ticket-service's {@code booking.confirmed.v1} that this service reads. */
public record BookingConfirmed(
        UUID bookingId,
        long version,
        BookedShowtime showtime,
        List<Line> lines,
        long total,
        String currency,
        Instant confirmedAt) {

    public record Line(String seat) {}

    BookingFact toFact() {
        return new BookingFact(
                bookingId, version, showtime.toFact(), currency, total, 0, lines.size(), confirmedAt, null);
    }
}
