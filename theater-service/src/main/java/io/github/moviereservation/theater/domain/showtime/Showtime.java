package io.github.moviereservation.theater.domain.showtime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What this service remembers of a showtime that showtime-service owns. */
@Entity
@Table(name = "showtime")
public class Showtime {

    @Id
    public UUID id;

    /** Null when its cancellation arrived first. */
    public UUID screenId;

    public String movieTitle;
    public Instant startsAt;
    public boolean cancelled;
    public long version;
    public Instant changedAt;
}
