package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.lane.SeatOperation;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.time.Instant;
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
        return asKnown(known, locked);
    }

    protected static Hold asKnown(Hold known, Locked locked) {
        var hold = locked.hold(known.id());
        if (!hold.seats().equals(known.seats())) {
            throw new ShowtimeChangedException();
        }
        return hold;
    }

    /** An expired hold gets its seats back when every one of them is free for anybody, or still its own. */
    protected static void checkMayBuy(Hold hold, List<LockedSeat> seats, Instant now) {
        var mayStillBuy = hold.status() == Hold.Status.ACTIVE || hold.status() == Hold.Status.EXPIRED;
        if (!mayStillBuy || !seats.stream().allMatch(seat -> seat.isHeldBy(hold.id()) || seat.isFree(now))) {
            throw new HoldExpiredException();
        }
    }

    /** Fails for a showtime that was cancelled, or has started. */
    protected static void checkIsAhead(Showtime showtime, Locked locked) {
        HoldRules.checkShowtime(locked, showtime);
    }

    protected final List<LockedSeat> seats(Locked locked) {
        return locked.seats(showtime(), known.seats());
    }

    /** Those that nobody has taken over since the hold ran out. */
    protected final List<LockedSeat> seatsStillHeld(Locked locked) {
        return seats(locked).stream().filter(seat -> seat.isHeldBy(known.id())).toList();
    }
}
