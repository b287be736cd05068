package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.events.TraceParent;
import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.LockedSeat;
import io.github.moviereservation.seat.domain.showtime.SeatsRemapped.Conflict;
import io.github.moviereservation.seat.domain.showtime.SeatsRemapped.Move;
import io.github.moviereservation.seat.domain.upkeep.BookedSeats;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a showtime to another room: what is sold gets the nearest equal seat there. Open holds stay when all their
 * seats do, and end otherwise. All seats are locked meanwhile.
 */
@ApplicationScoped
class RoomChange {

    private static final String FORGET_SALES = "delete from seat_sale where showtime_id = $1";

    private static final String MOVE_HOLD = "update hold set seats = $2, lines = $3 where id = $1";

    private final BookedSeats booked;

    RoomChange(BookedSeats booked) {
        this.booked = booked;
    }

    Uni<Void> move(SqlConnection transaction, Locked locked, ShowtimePlan plan, Layout before) {
        var nearest = new NearestSeats(
                before, plan.layout(), seatsIn(SeatState.HELD, locked), seatsIn(SeatState.BLOCKED, locked));
        var sold = sales(locked);
        var places = nearest.of(sold.keySet());
        var changes = new ArrayList<Change>();

        changes.addAll(endHolds(locked, nearest, places));
        changes.addAll(clear(locked, plan.layout(), places));
        changes.addAll(seat(locked, plan.id(), sold, places));
        locked.forgetUnsold();
        if (!changes.isEmpty() || places.size() < sold.size()) {
            locked.announce(
                    new SeatsRemapped(
                            plan.id(), plan.version(), moves(sold, places), conflicts(sold, places), last(changes)),
                    TraceParent.current());
        }
        return transaction
                .preparedQuery(FORGET_SALES)
                .execute(Tuple.of(plan.id()))
                .chain(() -> moveHolds(transaction, locked, plan.layout(), places))
                .chain(() -> booked.move(transaction, plan.id(), bookedMoves(sold, places)));
    }

    private static Set<String> seatsIn(SeatState state, Locked locked) {
        return locked.seats().stream()
                .filter(seat -> seat.state() == state)
                .map(LockedSeat::id)
                .collect(Collectors.toSet());
    }

    private static List<BookedSeats.Move> bookedMoves(Map<String, Sale> sold, Map<String, String> places) {
        return sold.entrySet().stream()
                .map(sale -> new BookedSeats.Move(sale.getValue().booking(), sale.getKey(), places.get(sale.getKey())))
                .toList();
    }

    private record Sale(Hold hold, UUID booking) {}

    private static Map<String, Sale> sales(Locked locked) {
        var sold = new HashMap<String, Sale>();
        for (var seat : locked.seats()) {
            if (seat.state() == SeatState.SOLD) {
                sold.put(seat.id(), new Sale(locked.hold(seat.holdId()), seat.bookingId()));
            }
        }
        return sold;
    }

    private static List<Change> endHolds(Locked locked, NearestSeats nearest, Map<String, String> places) {
        var changes = new ArrayList<Change>();
        var given = new HashSet<>(places.values());
        for (var hold : locked.holds()) {
            var stays = hold.seats().stream().allMatch(seat -> nearest.isTheSameAfter(seat) && !given.contains(seat));
            if (hold.status() == Hold.Status.ACTIVE && !stays) {
                var seats = locked.seats().stream()
                        .filter(seat -> seat.isHeldBy(hold.id()))
                        .toList();
                changes.addAll(locked.free(seats, hold.userId()));
                locked.keep(hold.ended(Hold.Status.RELEASED));
            }
        }
        return changes;
    }

    /** Everything but what stays as it is: seats of the old room go, those that come back are free. */
    private static List<Change> clear(Locked locked, Layout after, Map<String, String> places) {
        var gone = new ArrayList<LockedSeat>();
        var open = new ArrayList<LockedSeat>();
        for (var seat : locked.seats()) {
            if (after.find(seat.id()).isEmpty()) {
                if (seat.state() != SeatState.REMOVED) {
                    gone.add(seat);
                }
            } else if (seat.state() == SeatState.REMOVED
                    || seat.state() == SeatState.SOLD && !seat.id().equals(places.get(seat.id()))) {
                open.add(seat);
            }
        }
        var changes = new ArrayList<>(locked.remove(gone));
        changes.addAll(locked.free(open, null));
        return changes;
    }

    private static List<Change> seat(Locked locked, UUID showtime, Map<String, Sale> sold, Map<String, String> places) {
        var changes = new ArrayList<Change>();
        places.forEach((from, to) -> {
            var sale = sold.get(from);
            var target = List.of(locked.seat(showtime, to));
            if (!from.equals(to)) {
                changes.addAll(locked.sell(target, sale.hold(), sale.booking()));
            } else {
                locked.remainSold(target);
            }
        });
        return changes;
    }

    private static Uni<Void> moveHolds(
            SqlConnection transaction, Locked locked, Layout after, Map<String, String> places) {
        var moved = locked.holds().stream()
                .filter(hold -> hold.status() == Hold.Status.CONFIRMED)
                .filter(hold -> !hold.seats().stream().allMatch(seat -> seat.equals(places.get(seat))))
                .map(hold -> tupleOf(hold, after, places))
                .toList();
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(MOVE_HOLD).executeBatch(moved).replaceWithVoid();
    }

    /** Without the seats that have no equal: the booking has them no more. */
    private static Tuple tupleOf(Hold hold, Layout after, Map<String, String> places) {
        var lines = hold.lines().stream()
                .filter(line -> places.containsKey(line.seat()))
                .sorted(Comparator.comparing(line ->
                        after.find(places.get(line.seat())).orElseThrow().index()))
                .map(line -> new JsonObject()
                        .put("seat", places.get(line.seat()))
                        .put("kind", line.kind())
                        .put("price", line.price()))
                .toList();
        var seats = lines.stream().map(line -> line.getString("seat")).toArray(String[]::new);
        return Tuple.of(hold.id(), seats, new JsonArray(lines));
    }

    private static List<Move> moves(Map<String, Sale> sold, Map<String, String> places) {
        return places.entrySet().stream()
                .filter(place -> !place.getKey().equals(place.getValue()))
                .map(place -> new Move(sold.get(place.getKey()).booking(), place.getKey(), place.getValue()))
                .toList();
    }

    private static List<Conflict> conflicts(Map<String, Sale> sold, Map<String, String> places) {
        return sold.entrySet().stream()
                .filter(sale -> !places.containsKey(sale.getKey()))
                .map(sale -> new Conflict(sale.getValue().booking(), sale.getKey()))
                .toList();
    }

    /** A seat may have changed more than once. */
    private static List<Change> last(List<Change> changes) {
        var bySeat = new HashMap<String, Change>();
        changes.forEach(change -> bySeat.merge(change.seat(), change, (a, b) -> a.version() > b.version() ? a : b));
        return List.copyOf(bySeat.values());
    }
}
