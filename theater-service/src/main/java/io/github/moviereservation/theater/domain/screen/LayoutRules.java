package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.theater.domain.screen.Layout.Seat;
import io.github.moviereservation.web.InvalidInputException;
import java.util.HashSet;
import java.util.List;

/** What must hold between the parts of a layout. */
final class LayoutRules {

    private LayoutRules() {}

    static void check(Layout layout) {
        if (layout.capacity() == 0) {
            throw new InvalidInputException("layout.rows", "must have at least one seat");
        }
        var labels = new HashSet<String>();
        for (int i = 0; i < layout.rows().size(); i++) {
            var row = layout.rows().get(i);
            var field = "layout.rows[" + i + "]";
            if (!labels.add(row.label())) {
                throw new InvalidInputException(field + ".label", "is the label of another row too");
            }
            checkNumbers(field, row.seats());
            checkCompanions(field, row.seats());
        }
    }

    private static void checkNumbers(String row, List<Seat> seats) {
        for (int i = 1; i < seats.size(); i++) {
            if (seats.get(i).number() <= seats.get(i - 1).number()) {
                throw new InvalidInputException(
                        row + ".seats[" + i + "].number", "must be higher than the number before it");
            }
        }
    }

    private static void checkCompanions(String row, List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).kind() == SeatKind.COMPANION
                    && !isWheelchair(seats, i - 1)
                    && !isWheelchair(seats, i + 1)) {
                throw new InvalidInputException(row + ".seats[" + i + "].kind", "must stand beside a WHEELCHAIR seat");
            }
        }
    }

    private static boolean isWheelchair(List<Seat> seats, int index) {
        return index >= 0 && index < seats.size() && seats.get(index).kind() == SeatKind.WHEELCHAIR;
    }
}
