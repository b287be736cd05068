package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.SeatState;
import java.time.Instant;
import java.util.UUID;

/** A seat's row, locked until the batch commits. Only {@link Locked} changes it. */
public final class LockedSeat {

    final SeatKey key;
    SeatState state;
    UUID holdId;
    Instant heldUntil;
    UUID bookingId;
    long version;

    LockedSeat(SeatKey key, SeatState state, UUID holdId, Instant heldUntil, UUID bookingId, long version) {
        this.key = key;
        this.state = state;
        this.holdId = holdId;
        this.heldUntil = heldUntil;
        this.bookingId = bookingId;
        this.version = version;
    }

    public String id() {
        return key.seat();
    }

    public SeatState state() {
        return state;
    }

    public long version() {
        return version;
    }

    public UUID holdId() {
        return holdId;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public boolean isFree(Instant now) {
        return state == SeatState.FREE || state == SeatState.HELD && !heldUntil.isAfter(now);
    }

    public boolean isHeldBy(UUID hold) {
        return state == SeatState.HELD && hold.equals(holdId);
    }

    public boolean isSoldTo(UUID booking) {
        return state == SeatState.SOLD && booking.equals(bookingId);
    }
}
