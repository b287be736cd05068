package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.seat.domain.SeatId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the seats of a room are. Immutable; all showtimes in the same room share one. */
public final class Layout {

    /** No seat: a wall or an aisle. */
    public static final int NONE = -1;

    /** A row of places from left to right. */
    public record Row(String label, List<Spot> seats) {}

    /** A place; without a kind it is a gap. */
    public record Spot(int number, SeatKind kind) {}

    private final UUID id;
    private final List<Row> rows;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> byId = new HashMap<>();
    private final int[] right;

    public Layout(UUID id, List<Row> rows) {
        this.id = id;
        this.rows = List.copyOf(rows);
        for (int row = 0; row < rows.size(); row++) {
            add(rows.get(row), row);
        }
        right = new int[places.size()];
        Arrays.fill(right, NONE);
        for (int i = 0; i + 1 < places.size(); i++) {
            var here = places.get(i);
            var next = places.get(i + 1);
            right[i] = here.row() == next.row() && here.column() + 1 == next.column() ? i + 1 : NONE;
        }
    }

    private void add(Row row, int index) {
        for (int column = 0; column < row.seats().size(); column++) {
            var spot = row.seats().get(column);
            if (spot.kind() != null) {
                var seat = new SeatId(row.label(), spot.number());
                var place = new Place(places.size(), seat, spot.kind(), index, column);
                places.add(place);
                byId.put(place.id(), place);
            }
        }
    }

    public UUID id() {
        return id;
    }

    public List<Row> rows() {
        return rows;
    }

    /** All seats in reading order. */
    public List<Place> places() {
        return places;
    }

    public Place place(int index) {
        return places.get(index);
    }

    public int size() {
        return places.size();
    }

    public Optional<Place> find(String seat) {
        return Optional.ofNullable(byId.get(seat));
    }

    /** The positions of these seats, in reading order; all of them must exist. */
    public int[] indexesOf(Collection<String> seats) {
        return seats.stream().mapToInt(seat -> byId.get(seat).index()).sorted().toArray();
    }

    /** The seat directly beside, on the right, or {@link #NONE}. */
    public int right(int index) {
        return right[index];
    }

    /** The seat directly beside, on the left, or {@link #NONE}. */
    public int left(int index) {
        return index > 0 && right[index - 1] == index ? index - 1 : NONE;
    }

    public int columnsOf(int row) {
        return rows.get(row).seats().size();
    }
}
