package io.github.moviereservation.seat.domain;

import io.github.moviereservation.seat.domain.hold.AlreadyExtendedException;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldConfirmedException;
import io.github.moviereservation.seat.domain.hold.HoldExpiredException;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.github.moviereservation.seat.domain.statement.ExtendHold;
import io.github.moviereservation.seat.domain.statement.ExtendHold.Extension;
import io.github.moviereservation.seat.domain.statement.FindHold;
import io.github.moviereservation.seat.domain.statement.HeldSeats;
import io.github.moviereservation.seat.domain.statement.ReleaseHold;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a customer may do with holds. Another customer's hold is as good as none. */
@ApplicationScoped
public class HoldService {

    private final HoldPlacement placement;
    private final FindHold find;
    private final ExtendHold extend;
    private final ReleaseHold release;
    private final SeatConfig.Hold config;

    HoldService(HoldPlacement placement, FindHold find, ExtendHold extend, ReleaseHold release, SeatConfig config) {
        this.placement = placement;
        this.find = find;
        this.extend = extend;
        this.release = release;
        this.config = config.hold();
    }

    /** Holds all of the seats or none. Staff at the counter may keep any number of holds open. */
    public Uni<Hold> hold(UUID showtime, List<String> seats, UUID user, boolean staff) {
        var selection = SeatSelection.of(seats, config.maxSeats());
        return placement.place(UUID.randomUUID(), showtime, user, selection, staff ? null : config.maxOpen());
    }

    public Uni<Hold> find(UUID id, UUID user) {
        return find.ofUser(id, user).map(found -> found.orElseThrow(HoldService::notFound));
    }

    /** Once per hold. */
    public Uni<Hold> extend(UUID id, UUID user) {
        return seats(id, user)
                .chain(seats -> extend.byCustomer(seats, config.extension()))
                .map(HoldService::extended);
    }

    /** Does nothing when the hold is over already. */
    public Uni<Void> release(UUID id, UUID user) {
        return seats(id, user)
                .chain(release::run)
                .invoke(outcome -> {
                    if (outcome == ReleaseHold.Outcome.CONFIRMED) {
                        throw new HoldConfirmedException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<HeldSeats> seats(UUID id, UUID user) {
        return find.seatsOfUser(id, user).map(found -> found.orElseThrow(HoldService::notFound));
    }

    private static Hold extended(Extension extension) {
        return switch (extension.outcome()) {
            case EXTENDED, UNCHANGED -> extension.hold();
            case ALREADY -> throw new AlreadyExtendedException();
            case GONE -> throw new HoldExpiredException();
        };
    }

    private static NotFoundProblem notFound() {
        return new NotFoundProblem("Hold");
    }
}
