package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.Screening;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who booked which showtime, as far as they were told. */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    public UUID id;

    /** Of the newest news. */
    public int version;

    public UUID userId;
    public UUID showtimeId;
    public int showtimeVersion;

    @Embedded
    public Screening screening;

    public Instant exchangedAt;
    public boolean cancelled;

    static Booking of(Purchase purchase) {
        var booking = new Booking();
        booking.id = purchase.bookingId();
        booking.userId = purchase.userId();
        booking.follow(purchase);
        return booking;
    }

    void follow(Purchase newer) {
        version = newer.version();
        showtimeId = newer.showtimeId();
        showtimeVersion = newer.showtimeVersion();
        screening = newer.screening();
        exchangedAt = newer.exchangedAt();
    }

    void cancel(int newVersion) {
        version = newVersion;
        cancelled = true;
    }

    /** A cancelled booking follows nothing any more, but a late first confirmation must not come after the exchange. */
    void noteExchange(Purchase exchange) {
        exchangedAt = exchange.exchangedAt();
    }

    boolean isExchanged() {
        return exchangedAt != null;
    }

    boolean isOlderThan(ShowtimeChange change) {
        return showtimeVersion < change.version;
    }

    void follow(ShowtimeChange change) {
        showtimeVersion = change.version;
        screening = change.screening;
    }
}
