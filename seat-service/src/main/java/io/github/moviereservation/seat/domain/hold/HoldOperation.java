package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.lane.SeatOperation;
import java.util.List;

/** Something that is done with a hold that exists, under the locks of its seats and its row. */
public abstract class HoldOperation<T> extends SeatOperation<T> {

    private final Hold known;

    protected HoldOperation(Hold known) {
        super(known.showtimeId());
        this.known = known;
    }

    @Override
    protected void claim(Claims claims) {
        claims.seats(showtime(), known.seats());
        claims.hold(known.id());
    }

    /** @throws ShowtimeChangedException when its seats are others by now, which are not locked */
    protected final Hold hold(Locked locked) {
        var hold = locked.hold(known.id());
        if (!hold.seats().equals(known.seats())) {
            throw new ShowtimeChangedException();
        }
        return hold;
    }

    protected final List<LockedSeat> seats(Locked locked) {
        return locked.seats(showtime(), known.seats());
    }

    /** Those that nobody has taken over since the hold ran out. */
    protected final List<LockedSeat> seatsStillHeld(Locked locked) {
        return seats(locked).stream().filter(seat -> seat.isHeldBy(known.id())).toList();
    }
}
