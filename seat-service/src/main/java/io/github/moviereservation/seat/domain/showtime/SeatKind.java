package io.github.moviereservation.seat.domain.showtime;

import java.util.EnumSet;
import java.util.Set;

/** What a seat is; each kind has a price of its own. */
public enum SeatKind {
    STANDARD,
    PREMIUM,
    /** A space for a wheelchair. */
    WHEELCHAIR,
    /** A seat beside a wheelchair space, for who comes along. */
    COMPANION;

    /** Kept back for those who need them, until shortly before the start. */
    public static final Set<SeatKind> ACCESSIBLE = EnumSet.of(WHEELCHAIR, COMPANION);

    public boolean isAccessible() {
        return ACCESSIBLE.contains(this);
    }
}
