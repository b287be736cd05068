package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.lane.Locked;

/** Ends a hold that is not confirmed, and frees the seats that are still its own. */
public final class EndHold extends HoldOperation<Hold> {

    private final boolean onlyWhenDue;

    private EndHold(Hold known, boolean onlyWhenDue) {
        super(known);
        this.onlyWhenDue = onlyWhenDue;
    }

    public static EndHold release(Hold hold) {
        return new EndHold(hold, false);
    }

    /** For a hold whose time is over. */
    public static EndHold expire(Hold hold) {
        return new EndHold(hold, true);
    }

    /** The hold as it is afterwards. One that has expired could still be bought: released, it cannot. */
    @Override
    protected Hold decide(Locked locked) {
        var hold = hold(locked);
        var seats = seatsStillHeld(locked);
        if (!onlyWhenDue && hold.status() == Hold.Status.EXPIRED) {
            return end(hold, Hold.Status.RELEASED, locked);
        }
        if (hold.status() != Hold.Status.ACTIVE || onlyWhenDue && hold.isOpen(locked.now())) {
            return hold;
        }
        var ended = end(hold, onlyWhenDue ? Hold.Status.EXPIRED : Hold.Status.RELEASED, locked);
        if (!seats.isEmpty()) {
            var reason = onlyWhenDue ? SeatsReleased.Reason.EXPIRED : SeatsReleased.Reason.RELEASED;
            var freed = locked.free(seats, hold.userId());
            locked.announce(new SeatsReleased(showtime(), hold.id(), freed, reason), traceParent());
        }
        return ended;
    }

    private static Hold end(Hold hold, Hold.Status status, Locked locked) {
        var ended = hold.ended(status);
        locked.keep(ended);
        return ended;
    }
}
