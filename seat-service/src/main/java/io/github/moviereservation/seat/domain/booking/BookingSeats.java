package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.domain.hold.EndHold;
import io.github.moviereservation.seat.domain.hold.ExtendHold;
import io.github.moviereservation.seat.domain.hold.FindHold;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldExpiredException;
import io.github.moviereservation.seat.domain.hold.HoldIdUsedException;
import io.github.moviereservation.seat.domain.hold.HoldPlacement;
import io.github.moviereservation.seat.domain.hold.HoldWish;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.github.moviereservation.seat.domain.hold.ShowtimeChangedException;
import io.github.moviereservation.seat.domain.hold.UnplacedHolds;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the sale of tickets does with seats. Every step may be repeated: the second time it changes nothing. */
@ApplicationScoped
public class BookingSeats {

    /** The rule that a booking confirms one hold; its name in the database. */
    private static final String ONE_HOLD_PER_BOOKING = "hold_booking";

    private final HoldPlacement placement;
    private final FindHold find;
    private final UnplacedHolds unplaced;
    private final Lanes lanes;
    private final SeatConfig.Hold config;

    BookingSeats(HoldPlacement placement, FindHold find, UnplacedHolds unplaced, Lanes lanes, SeatConfig config) {
        this.placement = placement;
        this.find = find;
        this.unplaced = unplaced;
        this.lanes = lanes;
        this.config = config.hold();
    }

    /**
     * Holds seats under an id that the caller chose. Staff at the counter may keep any number of holds open. A hold that
     * was released before it came is over.
     */
    public Uni<Hold> hold(UUID id, UUID showtime, UUID user, List<String> seats, boolean accessible, boolean staff) {
        var selection = SeatSelection.of(seats, config.maxSeats());
        return find.byId(id)
                .chain(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(earlier.get())
                        : placement
                                .place(wish(id, showtime, user, accessible, staff), selection)
                                .onFailure()
                                .recoverWithUni(failure -> placedMeanwhile(id, failure)))
                .invoke(hold -> {
                    if (hold.wasNeverPlaced()) {
                        throw new HoldExpiredException();
                    }
                    if (!isFor(hold, showtime, user, selection)) {
                        throw new HoldIdUsedException();
                    }
                });
    }

    public Uni<Hold> find(UUID id) {
        return find.byId(id)
                .map(found -> found.filter(hold -> !hold.wasNeverPlaced()).orElseThrow(BookingSeats::notFound));
    }

    /** Once per hold, while its payment runs. */
    public Uni<Hold> extend(UUID id, UUID booking) {
        return find(id).chain(hold -> lanes.run(ExtendHold.forPayment(hold, config.extension(), booking)));
    }

    /** Sells the seats, also those of an expired hold when nobody has taken any of them. */
    public Uni<Hold> confirm(UUID id, UUID booking, UUID user) {
        return find.ofUser(id, user)
                .map(found -> found.orElseThrow(BookingSeats::notFound))
                .chain(hold -> lanes.run(new ConfirmHold(hold, booking)))
                .onFailure(failure -> SeatDatabase.violates(failure, ONE_HOLD_PER_BOOKING))
                .transform(_ -> new BookingHasSeatsException());
    }

    /** A hold that is over or confirmed stays as it is; one that is still on its way is refused when it comes. */
    public Uni<Void> release(UUID id) {
        return find.byId(id)
                .chain(found -> found.isPresent()
                        ? end(found.get())
                        : unplaced.refuse(id)
                                .chain(refused -> refused ? Uni.createFrom().voidItem() : release(id)));
    }

    private Uni<Void> end(Hold hold) {
        return hold.wasNeverPlaced()
                ? Uni.createFrom().voidItem()
                : lanes.run(EndHold.release(hold)).replaceWithVoid();
    }

    /**
     * Gives a booking the seats of another hold instead of those that it has.
     *
     * @param keep seats that it has and keeps, when the hold is of the same showtime
     */
    public Uni<Exchanged> exchange(UUID id, UUID booking, UUID user, Set<String> keep) {
        return find.ofUser(id, user)
                .map(found -> found.orElseThrow(BookingSeats::notFound))
                .chain(hold -> find.ofBooking(booking)
                        .map(found -> found.orElseThrow(BookingHasNoSeatsException::new))
                        .chain(before -> lanes.run(new ExchangeBooking(hold, before, booking, keep))))
                .onFailure(ShowtimeChangedException.class)
                .retry()
                .atMost(1);
    }

    /** A booking without seats stays without. */
    public Uni<Void> releaseBooking(UUID booking) {
        return find.ofBooking(booking)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lanes.run(new ReleaseBooking(found.get(), booking)))
                .onFailure(ShowtimeChangedException.class)
                .retry()
                .atMost(1);
    }

    /** A repeated call may have overtaken the first one, whose hold then is what stands in the way. */
    private Uni<Hold> placedMeanwhile(UUID id, Throwable failure) {
        return find.byId(id)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : Uni.createFrom().failure(failure));
    }

    private HoldWish wish(UUID id, UUID showtime, UUID user, boolean accessible, boolean staff) {
        return new HoldWish(id, true, showtime, user, staff ? null : config.maxOpen(), accessible);
    }

    private static boolean isFor(Hold hold, UUID showtime, UUID user, SeatSelection seats) {
        return hold.showtimeId().equals(showtime)
                && hold.userId().equals(user)
                && hold.seats().equals(List.of(seats.ids()));
    }

    private static NotFoundProblem notFound() {
        return new NotFoundProblem("Hold");
    }
}
