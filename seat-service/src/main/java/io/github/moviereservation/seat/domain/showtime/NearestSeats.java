package io.github.moviereservation.seat.domain.showtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds each sold seat's place in another room: the same seat, or the nearest of the same kind. Seats that customers
 * hold come after all that are free, those that the house keeps are never given.
 */
final class NearestSeats {

    private static final double ROW_DEPTH = 1.5;

    private final Layout before;
    private final Layout after;
    private final Set<String> held;
    private final Set<String> blocked;

    NearestSeats(Layout before, Layout after, Set<String> held, Set<String> blocked) {
        this.before = before;
        this.after = after;
        this.held = held;
        this.blocked = blocked;
    }

    /** The new seat of each; a seat without an equal has no entry. No two get the same one. */
    Map<String, String> of(Collection<String> sold) {
        var found = new HashMap<String, String>();
        var given = new HashSet<String>();
        sold.stream().filter(this::isTheSameAfter).forEach(seat -> {
            found.put(seat, seat);
            given.add(seat);
        });
        sold.stream()
                .filter(seat -> !found.containsKey(seat))
                .map(seat -> before.find(seat).orElseThrow())
                .sorted(Comparator.comparing(Place::index))
                .forEach(place -> nearest(place, given).ifPresent(seat -> {
                    found.put(place.id(), seat);
                    given.add(seat);
                }));
        return found;
    }

    boolean isTheSameAfter(String seat) {
        var kind = before.find(seat).map(Place::kind);
        return kind.isPresent() && kind.equals(after.find(seat).map(Place::kind));
    }

    private java.util.Optional<String> nearest(Place place, Set<String> given) {
        return after.places().stream()
                .filter(candidate -> candidate.kind() == place.kind())
                .filter(candidate -> !given.contains(candidate.id()) && !blocked.contains(candidate.id()))
                .min(Comparator.<Place, Boolean>comparing(candidate -> held.contains(candidate.id()))
                        .thenComparingDouble(candidate -> distance(place, candidate)))
                .map(Place::id);
    }

    /** Rooms differ in size: rows are compared by their share of the depth, columns by their distance from the middle. */
    private double distance(Place from, Place to) {
        var aside = aside(before, from) - aside(after, to);
        var depth = depth(before, from) - depth(after, to);
        return Math.hypot(aside, ROW_DEPTH * depth * after.rows().size());
    }

    private static double aside(Layout layout, Place place) {
        return place.column() - (layout.columnsOf(place.row()) - 1) / 2.0;
    }

    private static double depth(Layout layout, Place place) {
        return (place.row() + 0.5) / layout.rows().size();
    }
}
