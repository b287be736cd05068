package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldOperation;
import io.github.moviereservation.seat.domain.hold.SeatsReleased;
import io.github.moviereservation.seat.domain.hold.ShowtimeChangedException;
import io.github.moviereservation.seat.domain.lane.Locked;
import java.util.UUID;

/** Takes the sold seats of a cancelled booking back; those of a cancelled showtime stay closed. May be repeated. */
final class ReleaseBooking extends HoldOperation<Void> {

    private final UUID booking;

    ReleaseBooking(Hold known, UUID booking) {
        super(known);
        this.booking = booking;
    }

    /** @throws ShowtimeChangedException when the booking has another hold by now */
    @Override
    protected Void decide(Locked locked) {
        var hold = hold(locked);
        var seats =
                seats(locked).stream().filter(seat -> seat.isSoldTo(booking)).toList();
        if (!booking.equals(hold.bookingId())) {
            throw new ShowtimeChangedException();
        }
        if (hold.status() != Hold.Status.CONFIRMED) {
            return null;
        }
        locked.keep(hold.ended(Hold.Status.RELEASED));
        if (!seats.isEmpty()) {
            var released = locked.showtime(showtime()).scheduled()
                    ? locked.free(seats, hold.userId())
                    : locked.block(seats, hold.userId());
            locked.announce(
                    new SeatsReleased(showtime(), hold.id(), released, SeatsReleased.Reason.CANCELLED), traceParent());
        }
        return null;
    }
}
