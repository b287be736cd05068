package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.Screening;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How a showtime was changed last. */
@Entity
@Table(name = "showtime_change")
public class ShowtimeChange {

    @Id
    public UUID showtimeId;

    public int version;

    @Embedded
    public Screening screening;

    public Instant changedAt;

    static ShowtimeChange of(UUID showtimeId, int version, Screening screening, Instant at) {
        var change = new ShowtimeChange();
        change.showtimeId = showtimeId;
        change.apply(version, screening, at);
        return change;
    }

    void apply(int newVersion, Screening newScreening, Instant at) {
        version = newVersion;
        screening = newScreening;
        changedAt = at;
    }
}
