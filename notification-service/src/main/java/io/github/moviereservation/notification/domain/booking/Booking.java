package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.Screening;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who booked which showtime, as far as they were told. */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    public UUID id;

    public UUID userId;
    public UUID showtimeId;
    public int showtimeVersion;

    @Embedded
    public Screening screening;

    public boolean cancelled;

    static Booking of(Purchase purchase) {
        var booking = new Booking();
        booking.id = purchase.bookingId();
        booking.userId = purchase.userId();
        booking.showtimeId = purchase.showtimeId();
        booking.showtimeVersion = purchase.showtimeVersion();
        booking.screening = purchase.screening();
        return booking;
    }

    boolean isOlderThan(ShowtimeChange change) {
        return showtimeVersion < change.version;
    }

    void follow(ShowtimeChange change) {
        showtimeVersion = change.version;
        screening = change.screening;
    }
}
