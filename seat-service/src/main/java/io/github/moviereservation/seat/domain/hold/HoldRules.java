package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Customer;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.rules.Companions;
import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.Place;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What every new hold must keep to, whoever chose its seats. */
final class HoldRules {

    private HoldRules() {}

    static void claim(Claims claims, HoldWish wish) {
        if (wish.fromBooking()) {
            claims.hold(wish.holdId());
        }
        if (wish.mostOpen() != null) {
            claims.openHoldsOf(new Customer(wish.showtime(), wish.user()));
        }
    }

    /** An id that a caller chose may be known: by an earlier call, or because the hold was released before it came. */
    static void checkId(Locked locked, HoldWish wish) {
        if (locked.hasHold(wish.holdId())) {
            throw new HoldIdUsedException();
        }
    }

    static void checkShowtime(Locked locked, Showtime showtime) {
        if (!showtime.scheduled()) {
            throw new ShowtimeCancelledException();
        }
        if (showtime.hasStarted(locked.now())) {
            throw new ShowtimeStartedException();
        }
    }

    /** Wheelchair spaces, and with them the seats beside, are for who asks for them, until they are for everybody. */
    static void checkAccessible(
            Locked locked, HoldWish wish, Showtime showtime, int[] wanted, SeatConfig.Accessible config) {
        if (isForEverybody(showtime, locked.now(), config)) {
            return;
        }
        var layout = showtime.layout();
        if (!wish.accessible()) {
            var kept = Arrays.stream(wanted)
                    .filter(seat -> layout.place(seat).kind().isAccessible())
                    .toArray();
            refuse(layout, kept, AccessibleSeatException::notAskedFor);
        }
        refuse(layout, Companions.alone(layout, wanted), AccessibleSeatException::withoutSpace);
    }

    private static void refuse(Layout layout, int[] seats, Function<List<String>, AccessibleSeatException> refusal) {
        if (seats.length > 0) {
            throw refusal.apply(
                    Arrays.stream(seats).mapToObj(layout::place).map(Place::id).toList());
        }
    }

    static boolean isForEverybody(Showtime showtime, Instant now, SeatConfig.Accessible config) {
        return showtime.startsWithin(config.releaseBefore(), now);
    }

    static void checkOpenHolds(Locked locked, HoldWish wish) {
        if (wish.mostOpen() != null
                && locked.openHolds(new Customer(wish.showtime(), wish.user())) >= wish.mostOpen()) {
            throw new TooManyHoldsException(wish.mostOpen());
        }
    }

    /** @param seats free seats, in the order of their places */
    static Hold place(
            Locked locked,
            HoldWish wish,
            Showtime showtime,
            List<Place> places,
            List<LockedSeat> seats,
            SeatConfig.Hold config,
            String traceParent) {
        var lines = places.stream()
                .map(place -> new Hold.Line(place.id(), place.kind().name(), showtime.priceOf(place)))
                .toList();
        var hold = new Hold(
                wish.holdId(),
                wish.showtime(),
                wish.user(),
                Hold.Status.ACTIVE,
                lines,
                showtime.currency(),
                locked.now().plus(config.time()),
                false,
                false,
                null);
        locked.place(hold);
        var held = locked.hold(seats, hold);
        locked.announce(
                new SeatsHeld(hold.showtimeId(), hold.id(), hold.userId(), held, hold.expiresAt()), traceParent);
        return hold;
    }
}
