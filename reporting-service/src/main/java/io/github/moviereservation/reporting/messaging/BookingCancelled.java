package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.reporting.domain.facts.BookingFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The part of ticket-service's {@code booking.cancelled.v1} that this service reads. */
public record BookingCancelled(
        UUID bookingId,
        long version,
        BookedShowtime showtime,
        List<Line> lines,
        long total,
        long refund,
        String currency,
        Instant confirmedAt,
        Instant cancelledAt) {

    public record Line(String seat) {}

    BookingFact toFact() {
        return new BookingFact(
                bookingId, version, showtime.toFact(), currency, total, refund, lines.size(), confirmedAt, cancelledAt);
    }
}
