package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.events.TraceParent;
import java.util.UUID;

/**
 * Something that is done with seats of a showtime, all of it or nothing. It first claims the rows that it needs, and
 * decides when they are locked; until then it must not change anything. A decision that throws changes nothing.
 *
 * <p>It takes the lane of its showtime; seats of another one may be claimed as well, with that showtime.
 *
 * @param <T> what the caller gets when the batch has committed
 */
public abstract class SeatOperation<T> {

    private final UUID showtime;
    private final String traceParent = TraceParent.current();

    protected SeatOperation(UUID showtime) {
        this.showtime = showtime;
    }

    public final UUID showtime() {
        return showtime;
    }

    protected final String traceParent() {
        return traceParent;
    }

    /** Called again for each attempt. */
    protected abstract void claim(Claims claims);

    protected abstract T decide(Locked locked);
}
