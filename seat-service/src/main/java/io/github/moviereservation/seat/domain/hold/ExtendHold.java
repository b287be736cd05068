package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.lane.Locked;
import java.time.Duration;
import java.util.UUID;

/** Lengthens an open hold: once for its customer, before the start, and once for the payment. No seat changes its state by it. */
public final class ExtendHold extends HoldOperation<Hold> {

    private final Duration time;
    private final UUID booking;

    private ExtendHold(Hold known, Duration time, UUID booking) {
        super(known);
        this.time = time;
        this.booking = booking;
    }

    static ExtendHold byCustomer(Hold hold, Duration time) {
        return new ExtendHold(hold, time, null);
    }

    /** May be repeated: the second time it changes nothing. */
    public static ExtendHold forPayment(Hold hold, Duration time, UUID booking) {
        return new ExtendHold(hold, time, booking);
    }

    @Override
    protected Hold decide(Locked locked) {
        var hold = hold(locked);
        var seats = seatsStillHeld(locked);
        if (booking != null && booking.equals(hold.bookingId())) {
            return hold;
        }
        if (!hold.isOpen(locked.now())) {
            throw new HoldExpiredException();
        }
        if (booking == null) {
            HoldRules.checkShowtime(locked, locked.showtime(showtime()));
        }
        if (booking == null && hold.extendedByCustomer()) {
            throw new AlreadyExtendedException();
        }
        if (booking != null && hold.extendedForPayment()) {
            return hold;
        }
        var longer = booking == null ? hold.extendedByCustomer(time) : hold.extendedForPayment(time);
        locked.prolong(seats, longer.expiresAt());
        locked.keep(longer);
        return longer;
    }
}
