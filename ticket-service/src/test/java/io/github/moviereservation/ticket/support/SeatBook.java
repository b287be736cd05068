package io.github.moviereservation.ticket.support;

import io.github.moviereservation.ticket.domain.seats.Hold;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds and who bought which seat. Row P is premium (1600), all others standard (1200); row W is
 * for guests with a wheelchair; row Z does not exist.
 */
public final class SeatBook {

    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int status;
        final transient JsonObject problem;

        private Refusal(int status, String code) {
            this(status, Fault.problemOf(status, code));
        }

        private Refusal(int status, JsonObject problem) {
            this.status = status;
            this.problem = problem;
        }
    }

    private record Seat(UUID showtime, String id) {}

    private static final Duration HOLD_TIME = Duration.ofMinutes(8);
    private static final int MOST_OPEN = 2;

    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Set<UUID> refused = new HashSet<>();
    private final Map<Seat, UUID> heldBy = new HashMap<>();
    private final Map<Seat, UUID> soldTo = new HashMap<>();
    private final Map<UUID, UUID> bookings = new HashMap<>();

    /** A hold as a customer makes it. */
    public UUID givenHold(UUID user, UUID showtime, String... seats) {
        return hold(UUID.randomUUID(), user, showtime, List.of(seats), false, true)
                .id();
    }

    public synchronized void expire(UUID holdId) {
        free(holds.get(holdId));
        holds.computeIfPresent(holdId, (id, hold) -> with(hold, Hold.Status.EXPIRED));
    }

    public synchronized boolean isFree(UUID showtime, String seat) {
        var key = new Seat(showtime, seat);
        return !heldBy.containsKey(key) && !soldTo.containsKey(key);
    }

    public synchronized boolean isHeld(UUID showtime, String seat) {
        return heldBy.containsKey(new Seat(showtime, seat));
    }

    /** The booking that has the seat; null when nobody bought it. */
    public synchronized UUID buyerOf(UUID showtime, String seat) {
        return soldTo.get(new Seat(showtime, seat));
    }

    synchronized Hold find(UUID id) {
        var hold = holds.get(id);
        if (hold == null) {
            throw new Refusal(404, "not-found");
        }
        return hold;
    }

    synchronized Hold hold(UUID id, UUID user, UUID showtime, List<String> seats, boolean accessible, boolean staff) {
        if (holds.containsKey(id)) {
            return holds.get(id);
        }
        if (refused.contains(id)) {
            throw new Refusal(409, "hold-id-used");
        }
        if (seats.stream().anyMatch(seat -> seat.startsWith("Z"))) {
            throw new Refusal(404, "not-found");
        }
        requireAskedFor(seats, accessible);
        if (!staff && openHolds(user, showtime) >= MOST_OPEN) {
            throw new Refusal(409, "too-many-holds");
        }
        requireFree(showtime, seats);
        var lines = seats.stream().map(SeatBook::line).toList();
        var hold = new Hold(
                id,
                showtime,
                user,
                Hold.Status.ACTIVE,
                seats,
                lines,
                lines.stream().mapToLong(Hold.Line::price).sum(),
                "EUR",
                Instant.now().plus(HOLD_TIME));
        holds.put(id, hold);
        seats.forEach(seat -> heldBy.put(new Seat(showtime, seat), id));
        return hold;
    }

    synchronized Hold extend(UUID id) {
        if (find(id).status() != Hold.Status.ACTIVE) {
            throw new Refusal(410, "hold-expired");
        }
        return find(id);
    }

    public synchronized Hold confirm(UUID id, UUID booking) {
        var hold = find(id);
        if (hold.status() == Hold.Status.CONFIRMED && booking.equals(bookings.get(id))) {
            return hold;
        }
        var isLost = hold.status() == Hold.Status.EXPIRED
                && !hold.seats().stream().allMatch(seat -> isFree(hold.showtimeId(), seat));
        if (isLost || hold.status() == Hold.Status.RELEASED || hold.status() == Hold.Status.CONFIRMED) {
            throw new Refusal(410, "hold-expired");
        }
        seatsOf(hold).forEach(seat -> {
            heldBy.remove(seat);
            soldTo.put(seat, booking);
        });
        bookings.put(id, booking);
        return holds.compute(id, (same, old) -> with(old, Hold.Status.CONFIRMED));
    }

    /** As seat-service does: the hold is sold with the seats that are kept, the others are free. */
    public synchronized Hold exchange(UUID id, UUID booking, List<String> keep) {
        var hold = find(id);
        if (hold.status() == Hold.Status.CONFIRMED && booking.equals(bookings.get(id))) {
            return hold;
        }
        var old = soldTo.entrySet().stream()
                .filter(sold -> sold.getValue().equals(booking))
                .map(Map.Entry::getKey)
                .toList();
        if (old.isEmpty()) {
            throw new Refusal(409, "booking-has-no-seats");
        }
        var kept = keep.stream().map(seat -> new Seat(hold.showtimeId(), seat)).toList();
        if (!old.containsAll(kept)) {
            throw new Refusal(409, "seat-not-booked");
        }
        confirm(id, booking);
        old.stream().filter(seat -> !kept.contains(seat)).forEach(soldTo::remove);
        return holds.compute(id, (same, sold) -> with(sold, kept));
    }

    /** One that is still on its way is refused when it comes. */
    synchronized Hold release(UUID id) {
        var hold = holds.get(id);
        if (hold == null) {
            refused.add(id);
        } else if (hold.status() == Hold.Status.ACTIVE) {
            free(hold);
            holds.put(id, with(hold, Hold.Status.RELEASED));
        }
        return null;
    }

    synchronized Hold releaseSold(UUID booking) {
        soldTo.values().removeIf(booking::equals);
        return null;
    }

    private static void requireAskedFor(List<String> seats, boolean accessible) {
        var keptBack = seats.stream().filter(seat -> seat.startsWith("W")).toList();
        if (!accessible && !keptBack.isEmpty()) {
            throw new Refusal(422, Fault.problemOf(422, "accessible-seat").put("seats", new JsonArray(keptBack)));
        }
    }

    private long openHolds(UUID user, UUID showtime) {
        return holds.values().stream()
                .filter(hold -> hold.userId().equals(user) && hold.showtimeId().equals(showtime))
                .filter(hold -> hold.status() == Hold.Status.ACTIVE)
                .count();
    }

    private void requireFree(UUID showtime, List<String> seats) {
        var taken = seats.stream().filter(seat -> !isFree(showtime, seat)).toList();
        if (!taken.isEmpty()) {
            throw new Refusal(409, Fault.problemOf(409, "seat-taken").put("seats", new JsonArray(taken)));
        }
    }

    private void free(Hold hold) {
        seatsOf(hold).forEach(heldBy::remove);
    }

    private static List<Seat> seatsOf(Hold hold) {
        return hold.seats().stream()
                .map(seat -> new Seat(hold.showtimeId(), seat))
                .toList();
    }

    private static Hold.Line line(String seat) {
        return seat.startsWith("P") ? new Hold.Line(seat, "PREMIUM", 1600) : new Hold.Line(seat, "STANDARD", 1200);
    }

    private static Hold with(Hold hold, List<Seat> kept) {
        var names = Stream.concat(hold.seats().stream(), kept.stream().map(Seat::id))
                .sorted()
                .toList();
        var lines = names.stream().map(SeatBook::line).toList();
        return new Hold(
                hold.id(),
                hold.showtimeId(),
                hold.userId(),
                hold.status(),
                names,
                lines,
                lines.stream().mapToLong(Hold.Line::price).sum(),
                hold.currency(),
                hold.expiresAt());
    }

    private static Hold with(Hold hold, Hold.Status status) {
        return new Hold(
                hold.id(),
                hold.showtimeId(),
                hold.userId(),
                status,
                hold.seats(),
                hold.lines(),
                hold.total(),
                hold.currency(),
                hold.expiresAt());
    }
}
