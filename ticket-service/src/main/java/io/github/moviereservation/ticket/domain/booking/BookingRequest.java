package io.github.moviereservation.ticket.domain.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The memory of an Idempotency-Key: which booking or exchange it made, and of which
 * request. */
@Entity
@Table(name = "booking_request")
public class BookingRequest {

    @Id
    public UUID id;

    public UUID bookingId;

    /** Null for the request that made the booking. */
    public UUID exchangeId;

    public UUID userId;
    public String key;
    public String requestHash;
    public Instant createdAt;

    public boolean isOf(String hash) {
        return requestHash.equals(hash);
    }
}
