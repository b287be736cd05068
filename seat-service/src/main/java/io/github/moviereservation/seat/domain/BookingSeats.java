package io.github.moviereservation.seat.domain;

import io.github.moviereservation.seat.domain.hold.BookingHasSeatsException;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldExpiredException;
import io.github.moviereservation.seat.domain.hold.HoldIdUsedException;
import io.github.moviereservation.seat.domain.hold.SeatSelection;
import io.github.moviereservation.seat.domain.statement.ConfirmHold;
import io.github.moviereservation.seat.domain.statement.ExtendHold;
import io.github.moviereservation.seat.domain.statement.FindHold;
import io.github.moviereservation.seat.domain.statement.ReleaseBooking;
import io.github.moviereservation.seat.domain.statement.ReleaseHold;
import io.github.moviereservation.seat.domain.statement.SeatDatabase;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the sale of tickets does with seats. Every step may be repeated: the second time it changes nothing. */
@ApplicationScoped
public class BookingSeats {

    private final HoldPlacement placement;
    private final FindHold find;
    private final ExtendHold extend;
    private final ConfirmHold confirm;
    private final ReleaseHold release;
    private final ReleaseBooking releaseBooking;
    private final SeatConfig.Hold config;

    BookingSeats(
            HoldPlacement placement,
            FindHold find,
            ExtendHold extend,
            ConfirmHold confirm,
            ReleaseHold release,
            ReleaseBooking releaseBooking,
            SeatConfig config) {
        this.placement = placement;
        this.find = find;
        this.extend = extend;
        this.confirm = confirm;
        this.release = release;
        this.releaseBooking = releaseBooking;
        this.config = config.hold();
    }

    /**
     * Holds seats under an id that the caller chose. It lasts for one payment, so the limit of open holds, which is
     * about seats kept while deciding, does not apply.
     */
    public Uni<Hold> hold(UUID id, UUID showtime, UUID user, List<String> seats) {
        var selection = SeatSelection.of(seats, config.maxSeats());
        return find.byId(id)
                .chain(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(earlier.get())
                        : placement
                                .place(id, showtime, user, selection, null)
                                .onFailure()
                                .recoverWithUni(failure -> placedMeanwhile(id, failure)))
                .invoke(hold -> {
                    if (!isFor(hold, showtime, user, selection)) {
                        throw new HoldIdUsedException();
                    }
                });
    }

    public Uni<Hold> find(UUID id) {
        return find.byId(id).map(found -> found.orElseThrow(BookingSeats::notFound));
    }

    /** Once per hold, while its payment runs. */
    public Uni<Hold> extend(UUID id, UUID booking) {
        return find.seats(id)
                .map(found -> found.orElseThrow(BookingSeats::notFound))
                .chain(seats -> extend.forPayment(seats, booking, config.extension()))
                .map(extension -> {
                    if (extension.outcome() == ExtendHold.Outcome.GONE) {
                        throw new HoldExpiredException();
                    }
                    return extension.hold();
                });
    }

    /** Sells the seats, also those of an expired hold when nobody has taken any of them. */
    public Uni<Hold> confirm(UUID id, UUID booking, UUID user) {
        return find.seatsOfUser(id, user)
                .map(found -> found.orElseThrow(BookingSeats::notFound))
                .chain(seats -> confirm.run(seats, booking))
                .onFailure(failure -> SeatDatabase.violates(failure, ConfirmHold.ONE_HOLD_PER_BOOKING))
                .transform(_ -> new BookingHasSeatsException())
                .map(confirmation -> {
                    if (confirmation.outcome() == ConfirmHold.Outcome.GONE) {
                        throw new HoldExpiredException();
                    }
                    return confirmation.hold();
                });
    }

    /** A hold that is unknown, over or confirmed stays as it is. */
    public Uni<Void> release(UUID id) {
        return find.seats(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : release.run(found.get()).replaceWithVoid());
    }

    /** A booking without seats stays without. */
    public Uni<Void> releaseBooking(UUID booking) {
        return find.seatsOfBooking(booking)
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().voidItem() : releaseBooking.run(found.get(), booking));
    }

    /** A repeated call may have overtaken the first one, whose hold then is what stands in the way. */
    private Uni<Hold> placedMeanwhile(UUID id, Throwable failure) {
        return find.byId(id).map(found -> found.orElseThrow(() -> asRuntime(failure)));
    }

    private static boolean isFor(Hold hold, UUID showtime, UUID user, SeatSelection seats) {
        return hold.showtimeId().equals(showtime)
                && hold.userId().equals(user)
                && hold.seats().equals(List.of(seats.ids()));
    }

    private static RuntimeException asRuntime(Throwable failure) {
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    private static NotFoundProblem notFound() {
        return new NotFoundProblem("Hold");
    }
}
