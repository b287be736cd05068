package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rows that a batch has locked, and what its operations make of them. Operations decide one after the other, so
 * each sees what those before it did; all of it is written at once afterwards.
 */
public final class Locked {

    /** A booking has another hold now. */
    record Exchange(Hold before, Hold after) {}

    record Announcement(Event event, String traceParent) {}

    private final Instant now;
    private final Map<UUID, Showtime> showtimes;
    private final Map<SeatKey, LockedSeat> seats = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<Customer, Integer> openHolds;

    final Set<LockedSeat> changedSeats = new LinkedHashSet<>();
    final Map<UUID, Hold> placed = new LinkedHashMap<>();
    final Map<UUID, Hold> changedHolds = new LinkedHashMap<>();
    final List<Change> ledger = new ArrayList<>();
    final Set<LockedSeat> sold = new LinkedHashSet<>();
    final Set<LockedSeat> unsold = new LinkedHashSet<>();
    final List<Exchange> exchanges = new ArrayList<>();
    final List<Announcement> announcements = new ArrayList<>();

    Locked(
            Instant now,
            Map<UUID, Showtime> showtimes,
            Collection<LockedSeat> seats,
            Collection<Hold> holds,
            Map<Customer, Integer> openHolds) {
        this.now = now;
        this.showtimes = showtimes;
        this.openHolds = new HashMap<>(openHolds);
        seats.forEach(seat -> this.seats.put(seat.key, seat));
        holds.forEach(hold -> this.holds.put(hold.id(), hold));
    }

    /** The database's time, after all locks were taken. */
    public Instant now() {
        return now;
    }

    public Showtime showtime(UUID id) {
        return showtimes.get(id);
    }

    public boolean has(UUID showtime, String id) {
        return seats.containsKey(new SeatKey(showtime, id));
    }

    /** @throws ContendedException when another replica has it */
    public LockedSeat seat(UUID showtime, String id) {
        var seat = seats.get(new SeatKey(showtime, id));
        if (seat == null) {
            throw new ContendedException();
        }
        return seat;
    }

    /** All that are locked. */
    public Collection<LockedSeat> seats() {
        return seats.values();
    }

    /** All that are locked. */
    public Collection<Hold> holds() {
        return List.copyOf(holds.values());
    }

    public List<LockedSeat> seats(UUID showtime, Collection<String> ids) {
        return ids.stream().map(id -> seat(showtime, id)).toList();
    }

    /** Whether there is such a hold: among those that are locked, or placed in this batch. */
    public boolean hasHold(UUID id) {
        return holds.containsKey(id);
    }

    /** @throws ContendedException when another replica has it; the hold must exist */
    public Hold hold(UUID id) {
        var hold = holds.get(id);
        if (hold == null) {
            throw new ContendedException();
        }
        return hold;
    }

    /** Whether the booking has confirmed another hold than this one. */
    public boolean hasOtherHold(UUID booking, UUID hold) {
        return holds.values().stream()
                .anyMatch(each -> booking.equals(each.bookingId()) && !each.id().equals(hold));
    }

    /** @throws ContendedException when another request of this customer is under way on another replica */
    public int openHolds(Customer customer) {
        var count = openHolds.get(customer);
        if (count == null) {
            throw new ContendedException();
        }
        return count;
    }

    public List<Change> hold(List<LockedSeat> seats, Hold hold) {
        return change(seats, SeatState.HELD, hold.id(), hold.expiresAt(), null, hold.userId());
    }

    public List<Change> sell(List<LockedSeat> seats, Hold hold, UUID booking) {
        sold.addAll(seats);
        return change(seats, SeatState.SOLD, hold.id(), null, booking, hold.userId());
    }

    /** Sold seats stay their booking's, under another hold: the sale is the same. */
    public List<Change> takeAlong(List<LockedSeat> seats, Hold hold) {
        return change(seats, SeatState.SOLD, hold.id(), null, hold.bookingId(), hold.userId());
    }

    public List<Change> free(List<LockedSeat> seats, UUID user) {
        return open(seats, SeatState.FREE, user);
    }

    public List<Change> block(List<LockedSeat> seats, UUID user) {
        return open(seats, SeatState.BLOCKED, user);
    }

    /** For sales that are written anew without a change of the seat. */
    public void remainSold(List<LockedSeat> seats) {
        sold.addAll(seats);
        changedSeats.addAll(seats);
    }

    /** For a caller that has deleted all sales itself. */
    public void forgetUnsold() {
        unsold.clear();
    }

    public List<Change> remove(List<LockedSeat> seats) {
        return open(seats, SeatState.REMOVED, null);
    }

    /** The seat stays held, only longer: that is no change of its state. */
    public void prolong(List<LockedSeat> seats, Instant until) {
        seats.forEach(seat -> seat.heldUntil = until);
        changedSeats.addAll(seats);
    }

    public void place(Hold hold) {
        placed.put(hold.id(), hold);
        holds.put(hold.id(), hold);
        openHolds.computeIfPresent(new Customer(hold.showtimeId(), hold.userId()), (_, count) -> count + 1);
    }

    public void keep(Hold hold) {
        holds.put(hold.id(), hold);
        (placed.containsKey(hold.id()) ? placed : changedHolds).put(hold.id(), hold);
    }

    /** A booking gives one confirmed hold up for another. */
    public void exchange(Hold before, Hold after) {
        exchanges.add(new Exchange(before, after));
        keep(before.givenUp());
        keep(after);
    }

    public void announce(Event event, String traceParent) {
        announcements.add(new Announcement(event, traceParent));
    }

    boolean isEmpty() {
        return changedSeats.isEmpty() && placed.isEmpty() && changedHolds.isEmpty() && announcements.isEmpty();
    }

    /** The ledger keeps whose hold or booking the seat came from. */
    private List<Change> open(List<LockedSeat> seats, SeatState state, UUID user) {
        seats.stream()
                .filter(seat -> seat.state == SeatState.SOLD && !sold.remove(seat))
                .forEach(unsold::add);
        var changes = new ArrayList<Change>();
        for (var seat : seats) {
            var change = new Change(
                    seat.key.showtime(), seat.id(), state, seat.version + 1, seat.holdId, seat.bookingId, user);
            become(seat, state, null, null, null);
            changes.add(change);
        }
        ledger.addAll(changes);
        return changes;
    }

    private List<Change> change(
            List<LockedSeat> seats, SeatState state, UUID hold, Instant until, UUID booking, UUID user) {
        var changes = new ArrayList<Change>();
        for (var seat : seats) {
            become(seat, state, hold, until, booking);
            changes.add(new Change(seat.key.showtime(), seat.id(), state, seat.version, hold, booking, user));
        }
        ledger.addAll(changes);
        return changes;
    }

    private void become(LockedSeat seat, SeatState state, UUID hold, Instant until, UUID booking) {
        seat.state = state;
        seat.holdId = hold;
        seat.heldUntil = until;
        seat.bookingId = booking;
        seat.version++;
        changedSeats.add(seat);
    }
}
