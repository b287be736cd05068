package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldOperation;
import io.github.moviereservation.seat.domain.hold.SeatsReleased;
import io.github.moviereservation.seat.domain.hold.ShowtimeChangedException;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.showtime.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Sells the seats of a hold to a booking that has others, and frees those: all of it or nothing, also when they are of
 * two showtimes. Seats of the same showtime that the booking keeps move to the new hold. May be repeated.
 */
final class ExchangeBooking extends HoldOperation<Exchanged> {

    private final Hold knownBefore;
    private final UUID booking;
    private final Set<String> keep;

    /** @param before the hold that the booking has confirmed */
    ExchangeBooking(Hold known, Hold before, UUID booking, Set<String> keep) {
        super(known);
        this.knownBefore = before;
        this.booking = booking;
        this.keep = keep;
    }

    @Override
    protected void claim(Claims claims) {
        super.claim(claims);
        claims.showtime(knownBefore.showtimeId());
        claims.seats(knownBefore.showtimeId(), knownBefore.seats());
        claims.hold(knownBefore.id());
    }

    @Override
    protected Exchanged decide(Locked locked) {
        var hold = hold(locked);
        var added = seats(locked);
        var before = asKnown(knownBefore, locked);
        var booked = locked.seats(before.showtimeId(), before.seats());
        var showtime = locked.showtime(showtime());
        if (hold.status() == Hold.Status.CONFIRMED && booking.equals(hold.bookingId())) {
            return new Exchanged(hold, showtime.version());
        }
        checkHasSeats(before);
        checkIsAhead(showtime, locked);
        checkMayBuy(hold, added, locked.now());
        var sold = booked.stream().filter(seat -> seat.isSoldTo(booking)).toList();
        var kept = kept(before, sold);
        var after = hold.exchangedFor(booking, lines(hold, before, showtime.layout()));
        locked.exchange(before, after);
        free(locked, before, sold.stream().filter(seat -> !kept.contains(seat)).toList());
        sell(locked, after, added, kept);
        return new Exchanged(after, showtime.version());
    }

    /** Another exchange may have been faster: then the booking is looked up anew. */
    private void checkHasSeats(Hold before) {
        if (!booking.equals(before.bookingId())) {
            throw new ShowtimeChangedException();
        }
        if (before.status() != Hold.Status.CONFIRMED) {
            throw new BookingHasNoSeatsException();
        }
    }

    private List<LockedSeat> kept(Hold before, List<LockedSeat> sold) {
        var kept = before.showtimeId().equals(showtime())
                ? sold.stream().filter(seat -> keep.contains(seat.id())).toList()
                : List.<LockedSeat>of();
        if (kept.size() < keep.size()) {
            var found = kept.stream().map(LockedSeat::id).toList();
            throw new SeatNotBookedException(
                    keep.stream().filter(seat -> !found.contains(seat)).sorted().toList());
        }
        return kept;
    }

    private List<Hold.Line> lines(Hold hold, Hold before, Layout layout) {
        var lines = new ArrayList<>(hold.lines());
        before.lines().stream().filter(line -> keep.contains(line.seat())).forEach(lines::add);
        lines.sort(Comparator.comparing(
                line -> layout.find(line.seat()).orElseThrow().index()));
        return lines;
    }

    private void free(Locked locked, Hold before, List<LockedSeat> seats) {
        if (!seats.isEmpty()) {
            var freed = locked.showtime(before.showtimeId()).scheduled()
                    ? locked.free(seats, before.userId())
                    : locked.block(seats, before.userId());
            locked.announce(
                    new SeatsReleased(before.showtimeId(), before.id(), freed, SeatsReleased.Reason.EXCHANGED),
                    traceParent());
        }
    }

    private void sell(Locked locked, Hold after, List<LockedSeat> added, List<LockedSeat> kept) {
        var changes = new ArrayList<Change>(locked.sell(added, after, booking));
        changes.addAll(locked.takeAlong(kept, after));
        locked.announce(new SeatsSold(showtime(), after.id(), booking, after.userId(), changes), traceParent());
    }
}
