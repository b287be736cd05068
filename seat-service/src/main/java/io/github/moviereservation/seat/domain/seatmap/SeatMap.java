package io.github.moviereservation.seat.domain.seatmap;

import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.lane.Change;
import io.github.moviereservation.seat.domain.showtime.Place;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All seats of a showtime as this process knows them. News come from its own commits at once and from the database when
 * it is read again; either way only a higher version counts, so their order does not matter.
 */
public final class SeatMap {

    /** Prices are minor units. */
    public record Seat(String id, String row, int number, String kind, long price, SeatState state, long version) {}

    private final UUID id;
    private final Map<String, Change> early = new HashMap<>();
    private Showtime showtime;
    private SeatState[] states;
    private long[] versions;
    private long readAt;

    SeatMap(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public synchronized Showtime showtime() {
        return showtime;
    }

    /** Names this content: each change of a seat or of the showtime raises one of the two numbers. */
    public synchronized String tag() {
        return showtime.revision() + "-" + Arrays.stream(versions).sum();
    }

    /** In reading order. */
    public synchronized List<Seat> seats() {
        return showtime.layout().places().stream().map(this::seatOf).toList();
    }

    /** Which seats are free, by their position in the layout. A hold past its time is not, until it is swept. */
    public synchronized boolean[] free() {
        var free = new boolean[states.length];
        for (int i = 0; i < states.length; i++) {
            free[i] = states[i] == SeatState.FREE;
        }
        return free;
    }

    synchronized boolean isYoungerThan(Duration age) {
        return states != null && System.nanoTime() - readAt < age.toNanos();
    }

    synchronized void apply(Change change) {
        if (states == null) {
            early.merge(change.seat(), change, (old, news) -> news.version() > old.version() ? news : old);
        } else {
            take(change.seat(), change.state(), change.version());
        }
    }

    /** @param startedAt when the reading began: what it shows is at least that new */
    synchronized void read(Showtime current, List<SeatMapRepository.Row> rows, long startedAt) {
        if (showtime == null || !showtime.layout().id().equals(current.layout().id())) {
            states = new SeatState[current.layout().size()];
            versions = new long[current.layout().size()];
            Arrays.fill(states, SeatState.BLOCKED);
            Arrays.fill(versions, -1);
        }
        showtime = current;
        readAt = startedAt;
        rows.forEach(row -> take(row.seat(), row.state(), row.version()));
        var missed = new ArrayList<>(early.values());
        early.clear();
        missed.forEach(this::apply);
    }

    private void take(String seat, SeatState state, long version) {
        showtime.layout().find(seat).map(Place::index).ifPresent(index -> {
            if (version > versions[index]) {
                states[index] = state;
                versions[index] = version;
            }
        });
    }

    private Seat seatOf(Place place) {
        return new Seat(
                place.id(),
                place.seat().row(),
                place.seat().number(),
                place.kind().name(),
                showtime.priceOf(place),
                states[place.index()],
                versions[place.index()]);
    }
}
