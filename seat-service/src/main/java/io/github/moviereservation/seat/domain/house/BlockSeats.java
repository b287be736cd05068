package io.github.moviereservation.seat.domain.house;

import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.hold.SeatTakenException;
import io.github.moviereservation.seat.domain.hold.ShowtimeCancelledException;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.lane.Claims;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.lane.SeatOperation;
import java.util.List;
import java.util.UUID;

/** Keeps all of the seats from sale, or gives all back. Seats that are so already stay as they are. */
final class BlockSeats extends SeatOperation<List<Change>> {

    private final List<String> wanted;
    private final boolean blocked;
    private final UUID user;

    /** @param user who did it; null when time did */
    BlockSeats(UUID showtime, List<String> wanted, boolean blocked, UUID user) {
        super(showtime);
        this.wanted = wanted;
        this.blocked = blocked;
        this.user = user;
    }

    @Override
    protected void claim(Claims claims) {
        claims.seats(showtime(), wanted);
    }

    @Override
    protected List<Change> decide(Locked locked) {
        var seats = locked.seats(showtime(), wanted);
        if (!locked.showtime(showtime()).scheduled()) {
            throw new ShowtimeCancelledException();
        }
        var taken = seats.stream()
                .filter(seat -> seat.state() != SeatState.BLOCKED && !seat.isFree(locked.now()))
                .map(LockedSeat::id)
                .toList();
        if (blocked && !taken.isEmpty()) {
            throw new SeatTakenException(taken);
        }
        var toChange = seats.stream()
                .filter(seat -> (seat.state() == SeatState.BLOCKED) != blocked)
                .filter(seat -> blocked || seat.state() == SeatState.BLOCKED)
                .toList();
        if (toChange.isEmpty()) {
            return List.of();
        }
        var changes = blocked ? locked.block(toChange, user) : locked.free(toChange, user);
        locked.announce(new SeatsBlocked(showtime(), blocked, changes), traceParent());
        return changes;
    }
}
