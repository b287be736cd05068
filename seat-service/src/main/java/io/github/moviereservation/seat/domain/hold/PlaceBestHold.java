package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.SeatOperation;
import io.github.moviereservation.seat.domain.rules.BestSeats;
import io.github.moviereservation.seat.domain.rules.BestWish;
import io.github.moviereservation.seat.domain.rules.LoneSeats;
import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Holds the best seats that there are. They are chosen from the map in memory, so that only they and their neighbours
 * need locks; when they turn out not to be the best, or memory knows of none, the choice is made again with the whole
 * room locked.
 */
final class PlaceBestHold extends SeatOperation<Optional<Hold>> {

    private final HoldWish wish;
    private final BestWish party;
    private final SeatMap map;
    private final Showtime known;
    private final Layout layout;
    private final boolean wholeRoom;
    private final SeatConfig config;
    private boolean everybody;
    private int[] chosen;

    PlaceBestHold(HoldWish wish, BestWish party, SeatMap map, Showtime showtime, boolean wholeRoom, SeatConfig config) {
        super(wish.showtime());
        this.wish = wish;
        this.party = party;
        this.map = map;
        this.known = showtime;
        this.layout = showtime.layout();
        this.wholeRoom = wholeRoom;
        this.config = config;
    }

    @Override
    protected void claim(Claims claims) {
        HoldRules.claim(claims, wish);
        chosen = wholeRoom ? new int[0] : choice(claims);
        var needed = wholeRoom
                ? IntStream.range(0, layout.size())
                : IntStream.concat(Arrays.stream(chosen), LoneSeats.neighbours(layout, chosen));
        claims.seats(showtime(), needed.mapToObj(this::id).toList());
        ids().forEach(seat -> claims.want(showtime(), seat));
    }

    private int[] choice(Claims claims) {
        if (map.showtime().layout() != layout) {
            return new int[0];
        }
        var free = map.free();
        everybody = HoldRules.isForEverybody(known, Instant.now(), config.accessible());
        return BestSeats.choose(
                        layout, seat -> free[seat] && !claims.isWanted(showtime(), id(seat)), party.with(everybody))
                .orElse(new int[0]);
    }

    /** Empty when the choice has to be made again with the whole room. */
    @Override
    protected Optional<Hold> decide(Locked locked) {
        var showtime = locked.showtime(showtime());
        HoldRules.checkShowtime(locked, showtime);
        HoldRules.checkOpenHolds(locked, wish);
        if (showtime.layout() != layout) {
            throw new ShowtimeChangedException();
        }
        var isReleased = HoldRules.isForEverybody(showtime, locked.now(), config.accessible());
        if (wholeRoom) {
            chosen = choiceOfWholeRoom(locked, isReleased);
        } else if (everybody != isReleased || !isGood(locked)) {
            return Optional.empty();
        }
        var places = Arrays.stream(chosen).mapToObj(layout::place).toList();
        var seats = locked.seats(showtime(), ids());
        return Optional.of(HoldRules.place(locked, wish, showtime, places, seats, config.hold(), traceParent()));
    }

    /** Whether the choice from memory is there and free, and leaves nobody alone. */
    private boolean isGood(Locked locked) {
        IntPredicate free = seat -> locked.seat(showtime(), id(seat)).isFree(locked.now());
        return chosen.length > 0 && Arrays.stream(chosen).allMatch(free) && !LoneSeats.strands(layout, free, chosen);
    }

    /**
     * Seats that another replica has locked may be free again: only without them it is certain that there are none, and
     * without them among the neighbours that nobody is left alone.
     */
    private int[] choiceOfWholeRoom(Locked locked, boolean isReleased) {
        IntPredicate free = seat -> locked.has(showtime(), id(seat))
                && locked.seat(showtime(), id(seat)).isFree(locked.now());
        var best = BestSeats.choose(layout, free, party.with(isReleased)).orElseGet(() -> {
            requireAll(locked, IntStream.range(0, layout.size()));
            throw new NoSeatsTogetherException(party.split());
        });
        requireAll(locked, LoneSeats.neighbours(layout, best));
        return best;
    }

    private void requireAll(Locked locked, IntStream seats) {
        seats.forEach(seat -> locked.seat(showtime(), id(seat)));
    }

    private List<String> ids() {
        return Arrays.stream(chosen).mapToObj(this::id).toList();
    }

    private String id(int seat) {
        return layout.place(seat).id();
    }
}
