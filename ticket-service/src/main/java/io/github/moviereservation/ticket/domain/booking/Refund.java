package io.github.moviereservation.ticket.domain.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Money that goes back, of one payment. */
@Entity
@Table(name = "refund")
public class Refund {

    @Id
    public UUID id;

    public UUID bookingId;

    /** The booking's id for its own payment, or that of an exchange. */
    public UUID paymentId;

    /** Which exchange gives it back; null for a cancellation. */
    public UUID exchangeId;

    public long amount;

    /** What the payment provider returned; null before. */
    public Long returned;

    public Instant owedAt;
    public Instant returnedAt;

    static Refund of(UUID booking, UUID exchange, UUID payment, long amount, Instant now) {
        var refund = new Refund();
        // Of a payment, there was only the refund of its cancellation once: asked for again, it must be the same.
        refund.id = exchange == null ? payment : UUID.randomUUID();
        refund.bookingId = booking;
        refund.exchangeId = exchange;
        refund.paymentId = payment;
        refund.amount = amount;
        refund.owedAt = now;
        return refund;
    }

    void returned(long sum, Instant now) {
        returned = sum;
        returnedAt = now;
    }
}
