package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.lane.SeatOperation;
import io.github.moviereservation.seat.domain.rules.LoneSeats;
import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.Place;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Holds all of the named seats or none. */
final class PlaceHold extends SeatOperation<Hold> {

    private final HoldWish wish;
    private final Showtime known;
    private final Layout layout;
    private final int[] wanted;
    private final boolean mayStrand;
    private final SeatConfig config;

    /** @param mayStrand the lone-seat rule does not apply: the party cannot be seated otherwise */
    PlaceHold(HoldWish wish, Showtime showtime, int[] wanted, boolean mayStrand, SeatConfig config) {
        super(wish.showtime());
        this.wish = wish;
        this.known = showtime;
        this.layout = showtime.layout();
        this.wanted = wanted;
        this.mayStrand = mayStrand || !showtime.loneSeatRule();
        this.config = config;
    }

    @Override
    protected void claim(Claims claims) {
        HoldRules.claim(claims, wish);
        claims.seats(showtime(), ids(wanted));
        ids(wanted).forEach(seat -> claims.want(showtime(), seat));
        if (!mayStrand) {
            claims.seats(showtime(), ids(LoneSeats.neighbours(layout, wanted).toArray()));
        }
    }

    @Override
    protected Hold decide(Locked locked) {
        var showtime = locked.showtime(showtime());
        HoldRules.checkId(locked, wish);
        HoldRules.checkShowtime(locked, showtime);
        if (showtime.layout() != layout || showtime.loneSeatRule() != known.loneSeatRule()) {
            throw new ShowtimeChangedException();
        }
        var places = Arrays.stream(wanted).mapToObj(layout::place).toList();
        HoldRules.checkAccessible(locked, wish, showtime, wanted, config.accessible());
        HoldRules.checkOpenHolds(locked, wish);
        var seats = locked.seats(showtime(), ids(wanted));
        var taken = seats.stream().filter(seat -> !seat.isFree(locked.now())).toList();
        if (!taken.isEmpty()) {
            throw new SeatTakenException(taken.stream().map(LockedSeat::id).toList());
        }
        IntPredicate free =
                seat -> locked.seat(showtime(), layout.place(seat).id()).isFree(locked.now());
        if (!mayStrand && LoneSeats.strandsByChoice(layout, free, wanted)) {
            throw new StrandsSeatException();
        }
        return HoldRules.place(locked, wish, showtime, places, seats, config.hold(), traceParent());
    }

    private List<String> ids(int[] seats) {
        return Arrays.stream(seats).mapToObj(layout::place).map(Place::id).toList();
    }
}
