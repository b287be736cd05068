package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import java.util.Arrays;

/**
 * The rule that a companion seat goes with the wheelchair space beside it, so that no such space is left without one.
 * Seats are positions in the layout.
 */
public final class Companions {

    private Companions() {}

    /** The companion seats among these that have no wheelchair space of these beside them. */
    public static int[] alone(Layout layout, int[] seats) {
        return Arrays.stream(seats)
                .filter(seat -> layout.place(seat).kind() == SeatKind.COMPANION)
                .filter(seat ->
                        !isSpace(layout, seats, layout.left(seat)) && !isSpace(layout, seats, layout.right(seat)))
                .toArray();
    }

    private static boolean isSpace(Layout layout, int[] seats, int beside) {
        return beside != Layout.NONE
                && layout.place(beside).kind() == SeatKind.WHEELCHAIR
                && Arrays.stream(seats).anyMatch(seat -> seat == beside);
    }
}
