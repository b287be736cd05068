package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldOperation;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import java.util.UUID;

/** Sells the seats of a hold to a booking. May be repeated. */
final class ConfirmHold extends HoldOperation<Hold> {

    private final UUID booking;

    ConfirmHold(Hold known, UUID booking) {
        super(known);
        this.booking = booking;
    }

    @Override
    protected void claim(Claims claims) {
        super.claim(claims);
        claims.booking(booking);
    }

    @Override
    protected Hold decide(Locked locked) {
        var hold = hold(locked);
        var seats = seats(locked);
        if (booking.equals(hold.bookingId()) && hold.status() == Hold.Status.CONFIRMED) {
            return hold;
        }
        if (locked.hasOtherHold(booking, hold.id())) {
            throw new BookingHasSeatsException();
        }
        checkMayBuy(hold, seats, locked.now());
        var confirmed = hold.confirmed(booking);
        locked.keep(confirmed);
        var sold = locked.sell(seats, confirmed, booking);
        locked.announce(new SeatsSold(showtime(), hold.id(), booking, hold.userId(), sold), traceParent());
        return confirmed;
    }
}
