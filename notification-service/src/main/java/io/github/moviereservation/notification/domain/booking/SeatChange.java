package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.SeatMoves;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Other seats of one booking. It is kept only while the booking is not known to be of its showtime. */
@Entity
@Table(name = "seat_change")
public class SeatChange {

    /** Follows from the event and the booking: the same change cannot be told twice. */
    @Id
    public UUID id;

    public UUID bookingId;

    /** Null in what an earlier release kept. */
    public UUID showtimeId;

    @JdbcTypeCode(SqlTypes.JSON)
    public SeatMoves moves;

    public Instant changedAt;

    public static SeatChange of(UUID eventId, UUID bookingId, UUID showtimeId, SeatMoves moves, Instant at) {
        var change = new SeatChange();
        change.id = UUID.nameUUIDFromBytes((eventId + " " + bookingId).getBytes(StandardCharsets.UTF_8));
        change.bookingId = bookingId;
        change.showtimeId = showtimeId;
        change.moves = moves;
        change.changedAt = at;
        return change;
    }
}
