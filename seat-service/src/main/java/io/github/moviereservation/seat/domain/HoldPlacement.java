package io.github.moviereservation.seat.domain;

import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.github.moviereservation.seat.domain.hold.SeatTakenException;
import io.github.moviereservation.seat.domain.hold.ShowtimeCancelledException;
import io.github.moviereservation.seat.domain.hold.ShowtimeStartedException;
import io.github.moviereservation.seat.domain.hold.TooManyHoldsException;
import io.github.moviereservation.seat.domain.hold.UnknownSeatException;
import io.github.moviereservation.seat.domain.statement.PlaceHold;
import io.github.moviereservation.seat.domain.statement.PlaceHold.Placement;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rules of a new hold, whoever asks for it. */
@ApplicationScoped
public class HoldPlacement {

    private final PlaceHold place;
    private final SeatMetrics metrics;
    private final SeatConfig.Hold config;

    HoldPlacement(PlaceHold place, SeatMetrics metrics, SeatConfig config) {
        this.place = place;
        this.metrics = metrics;
        this.config = config.hold();
    }

    /** @param mostOpen most open holds of this user on this showtime, null for no limit */
    Uni<Hold> place(UUID id, UUID showtime, UUID user, SeatSelection seats, Integer mostOpen) {
        return place.run(id, showtime, user, seats, mostOpen, config.time())
                .map(found -> found.orElseThrow(() -> new NotFoundProblem("Showtime")))
                .map(placement -> placement.hold().orElseThrow(() -> refusal(placement, seats, mostOpen)));
    }

    private RuntimeException refusal(Placement placement, SeatSelection seats, Integer mostOpen) {
        if (!placement.scheduled()) {
            return new ShowtimeCancelledException();
        }
        if (!placement.ahead()) {
            return new ShowtimeStartedException();
        }
        if (mostOpen != null && placement.openHolds() >= mostOpen) {
            return new TooManyHoldsException(mostOpen);
        }
        var unknown = seats.without(placement.found());
        if (!unknown.isEmpty()) {
            return new UnknownSeatException(unknown);
        }
        metrics.conflict();
        return new SeatTakenException(seats.only(placement.taken()));
    }
}
