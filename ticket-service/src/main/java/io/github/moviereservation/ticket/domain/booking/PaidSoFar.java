package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.booking.RefundRepository.Exchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is left of a booking's payments, the last one first. */
final class PaidSoFar {

    private final UUID bookingId;
    private final Map<UUID, Long> left = new LinkedHashMap<>();

    /**
     * @param total what the booking costs now: its own payment was that without the differences since
     * @param exchanges the last one first
     */
    PaidSoFar(UUID bookingId, long total, List<Exchanged> exchanges, List<Refund> refunds) {
        this.bookingId = bookingId;
        var own = total;
        for (var exchange : exchanges) {
            own -= exchange.difference();
            if (exchange.difference() > 0) {
                left.put(exchange.id(), exchange.difference());
            }
        }
        left.put(bookingId, own);
        refunds.forEach(refund -> left.computeIfPresent(refund.paymentId, (id, rest) -> rest - refund.amount));
    }

    /** From the last payment on, never more of one than is left of it. */
    List<Refund> refund(UUID exchangeId, long amount, Instant now) {
        var refunds = new ArrayList<Refund>();
        var owed = amount;
        for (var payment : left.entrySet()) {
            var part = Math.min(owed, payment.getValue());
            if (part > 0) {
                refunds.add(Refund.of(bookingId, exchangeId, payment.getKey(), part, now));
                owed -= part;
            }
        }
        return refunds;
    }
}
