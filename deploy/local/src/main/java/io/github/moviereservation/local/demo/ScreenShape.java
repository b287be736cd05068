package io.github.moviereservation.local.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the seats of a demo screen stand.
 *
 * @param rows number of rows, A in front
 * @param width places in the widest row, aisles included; they are numbered from the left
 * @param taper how many places a row has less on each side for every row that is further in front
 * @param aisles numbers of the places where nobody sits
 * @param premiumRows how many rows at the back are premium
 * @param wheelchairRow the row with the wheelchair places and a companion's seat beside each, at both ends
 */
record ScreenShape(int rows, int width, int taper, Set<Integer> aisles, int premiumRows, int wheelchairRow) {

    record Layout(List<Row> rows) {}

    record Row(String label, List<Seat> seats) {}

    /** Without a kind it is a gap. */
    record Seat(int number, String kind) {}

    Layout layout() {
        return new Layout(IntStream.range(0, rows)
                .mapToObj(row -> new Row(String.valueOf((char) ('A' + row)), seats(row)))
                .toList());
    }

    Set<String> kinds() {
        var kinds = new TreeSet<>(Set.of("STANDARD", "WHEELCHAIR", "COMPANION"));
        if (premiumRows > 0) {
            kinds.add("PREMIUM");
        }
        return kinds;
    }

    private List<Seat> seats(int row) {
        return IntStream.rangeClosed(1, width)
                .mapToObj(number -> new Seat(number, kind(row, number)))
                .toList();
    }

    private String kind(int row, int number) {
        var first = 1 + taper * (rows - 1 - row);
        var last = width - taper * (rows - 1 - row);
        if (number < first || number > last || aisles.contains(number)) {
            return null;
        }
        if (row == wheelchairRow && (number == first || number == last)) {
            return "WHEELCHAIR";
        }
        if (row == wheelchairRow && (number == first + 1 || number == last - 1)) {
            return "COMPANION";
        }
        return row >= rows - premiumRows ? "PREMIUM" : "STANDARD";
    }
}
