package io.github.moviereservation.ticket.domain.showtime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The fact that a showtime does not take place; final, whatever else arrives about it. */
@Entity
@Table(name = "showtime_cancellation")
public class ShowtimeCancellation {

    @Id
    public UUID showtimeId;

    public String reason;
    public Instant cancelledAt;

    public static ShowtimeCancellation of(UUID showtimeId, String reason, Instant cancelledAt) {
        var cancellation = new ShowtimeCancellation();
        cancellation.showtimeId = showtimeId;
        cancellation.reason = reason;
        cancellation.cancelledAt = cancelledAt;
        return cancellation;
    }
}
