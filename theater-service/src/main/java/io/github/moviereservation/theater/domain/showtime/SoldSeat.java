package io.github.moviereservation.theater.domain.showtime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What this service remembers of a seat that was sold; seat-service owns it. */
@Entity
@Table(name = "sold_seat")
@IdClass(SoldSeat.Key.class)
public class SoldSeat {

    public record Key(UUID showtimeId, String seat) {}

    @Id
    public UUID showtimeId;

    @Id
    public String seat;

    /** False when it was given back. */
    public boolean sold;

    public long version;
}
