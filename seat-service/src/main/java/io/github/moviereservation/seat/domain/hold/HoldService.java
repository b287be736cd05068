package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.domain.rules.BestWish;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What customers do with holds. */
@ApplicationScoped
public class HoldService {

    private final HoldPlacement placement;
    private final FindHold find;
    private final Lanes lanes;
    private final SeatConfig.Hold config;

    HoldService(HoldPlacement placement, FindHold find, Lanes lanes, SeatConfig config) {
        this.placement = placement;
        this.find = find;
        this.lanes = lanes;
        this.config = config.hold();
    }

    /** Holds all of the seats or none. Staff at the counter may keep any number of holds open. */
    public Uni<Hold> hold(UUID showtime, List<String> seats, boolean accessible, UUID user, boolean staff) {
        var selection = SeatSelection.of(seats, config.maxSeats());
        return placement.place(wish(showtime, accessible, user, staff), selection);
    }

    /** Holds the best seats that are free. */
    public Uni<Hold> holdBest(
            UUID showtime,
            int count,
            Optional<SeatKind> kind,
            boolean accessible,
            boolean split,
            UUID user,
            boolean staff) {
        if (count > config.maxSeats()) {
            throw new InvalidInputException(
                    "count", "between 1 and %d seats can be held at once".formatted(config.maxSeats()));
        }
        var party = new BestWish(count, kind, accessible, split, false);
        return placement.placeBest(wish(showtime, accessible, user, staff), party);
    }

    public Uni<Hold> find(UUID id, UUID user) {
        return find.ofUser(id, user).map(found -> found.orElseThrow(HoldService::notFound));
    }

    /** Once per hold. */
    public Uni<Hold> extend(UUID id, UUID user) {
        return find(id, user).chain(hold -> lanes.run(ExtendHold.byCustomer(hold, config.extension())));
    }

    /** Does nothing when the hold is over already. */
    public Uni<Void> release(UUID id, UUID user) {
        return find(id, user)
                .chain(hold -> lanes.run(EndHold.release(hold)))
                .invoke(hold -> {
                    if (hold.status() == Hold.Status.CONFIRMED) {
                        throw new HoldConfirmedException();
                    }
                })
                .replaceWithVoid();
    }

    private HoldWish wish(UUID showtime, boolean accessible, UUID user, boolean staff) {
        return new HoldWish(newId(), false, showtime, user, staff ? null : config.maxOpen(), accessible);
    }

    /** In the order of time, so that new rows stand together in the index. */
    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private static NotFoundProblem notFound() {
        return new NotFoundProblem("Hold");
    }
}
