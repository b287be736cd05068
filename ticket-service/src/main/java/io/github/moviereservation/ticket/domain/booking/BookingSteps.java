package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.promo.PromoCodeUses;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeRepository;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The transitions of a booking, each a short transaction of its own under the row's lock. A step that took place
 * already, or no longer fits, changes nothing; the booking that it answers tells where things stand.
 */
@ApplicationScoped
class BookingSteps {

    /** Keeps a second's wait from growing past any limit before it is capped. */
    private static final int MAX_DOUBLINGS = 10;

    private final BookingRepository bookings;
    private final BookingRequestRepository requests;
    private final ShowtimeRepository showtimes;
    private final TicketCodes codes;
    private final PromoCodeUses promoCodes;
    private final Outbox outbox;
    private final BookingCounters counters;
    private final BookingConfig config;

    BookingSteps(
            BookingRepository bookings,
            BookingRequestRepository requests,
            ShowtimeRepository showtimes,
            TicketCodes codes,
            PromoCodeUses promoCodes,
            Outbox outbox,
            BookingCounters counters,
            BookingConfig config) {
        this.bookings = bookings;
        this.requests = requests;
        this.showtimes = showtimes;
        this.codes = codes;
        this.promoCodes = promoCodes;
        this.outbox = outbox;
        this.counters = counters;
        this.config = config;
    }

    /**
     * The booking, the memory of its request and the use of its promo code, in one commit; fails when the key or the
     * hold is taken, or the code cannot be used.
     */
    @WithTransaction
    Uni<Booking> open(Draft draft) {
        return showtimes.findById(draft.showtime().id).chain(showtime -> {
            var order = draft.order();
            var booking = Booking.open(order, draft.holdId(), showtime, now(), leaseEnd());
            return requests.remember(order, booking)
                    .invoke(remembered -> {
                        if (!remembered) {
                            throw new IdempotencyKeyTakenException();
                        }
                    })
                    .chain(() -> promoCodes.take(order.promoCode(), order.userId(), showtime, booking.id))
                    .invoke(promo -> {
                        booking.promo = promo;
                        if (!draft.seats().isEmpty()) {
                            booking.price(draft.seats(), leaseEnd());
                        }
                    })
                    .chain(() -> bookings.persistAndFlush(booking));
        });
    }

    @WithTransaction
    Uni<Booking> price(UUID id, List<PricedSeat> seats) {
        return locked(id, booking -> {
            booking.price(seats, leaseEnd());
            return List.of();
        });
    }

    @WithTransaction
    Uni<Booking> pay(UUID id) {
        return locked(id, booking -> {
            booking.pay(now(), leaseEnd());
            return List.of();
        });
    }

    @WithTransaction
    Uni<Booking> confirm(UUID id) {
        return locked(id, booking -> {
            if (!booking.confirm(now(), codes)) {
                return List.of();
            }
            counters.confirmed();
            List<Event> events = new ArrayList<>();
            events.add(BookingConfirmed.of(booking));
            booking.tickets.forEach(ticket -> events.add(TicketIssued.of(ticket)));
            return events;
        });
    }

    /** @param release whether the hold goes back too, or stays the customer's */
    @WithTransaction
    Uni<Booking> fail(UUID id, Failure reason, boolean release) {
        return locked(id, booking -> failed(booking, booking.fail(reason, release, now(), leaseEnd())))
                .call(booking -> canBeRepeated(reason)
                        ? requests.forget(id)
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Booking> abandon(UUID id, Failure reason) {
        return locked(id, booking -> failed(booking, booking.abandon(reason, now(), leaseEnd())));
    }

    /** @param refund what goes back to the customer, minor units; throws when the booking cannot be cancelled */
    @WithTransaction
    Uni<Booking> cancel(UUID id, CancelReason reason, ToLongFunction<Booking> refund) {
        return locked(id, booking -> {
            if (!booking.cancel(reason, refund.applyAsLong(booking), now(), leaseEnd())) {
                return List.of();
            }
            counters.cancelled();
            return List.of(BookingCancelled.of(booking));
        });
    }

    @WithTransaction
    Uni<Booking> refunded(UUID id, long amount) {
        return locked(id, booking -> {
            if (booking.refunded(amount)) {
                counters.refunded();
            }
            return List.of();
        });
    }

    @WithTransaction
    Uni<Booking> released(UUID id) {
        return locked(id, booking -> {
            booking.released();
            return List.of();
        });
    }

    /** Leaves the rest to the recovery job, after a wait that doubles with every try. */
    @WithTransaction
    Uni<Booking> postpone(UUID id) {
        return locked(id, booking -> {
            booking.postpone(now(), now().plus(delay(booking.attempts)));
            return List.of();
        });
    }

    private List<Event> failed(Booking booking, boolean failed) {
        if (!failed) {
            return List.of();
        }
        counters.failed();
        return List.of(BookingFailed.of(booking));
    }

    private Uni<Booking> locked(UUID id, Function<Booking, List<Event>> step) {
        return bookings.lock(id)
                .call(booking -> outbox.addAll(step.apply(booking)))
                .call(this::leavePromoCode);
    }

    /** However it ended; the later steps of its undoing find nothing to give back any more. */
    private Uni<Void> leavePromoCode(Booking booking) {
        return booking.promo != null && booking.status.isVoid()
                ? promoCodes.giveBack(booking.id)
                : Uni.createFrom().voidItem();
    }

    /** An outage is no answer to remember: the same request, repeated, starts anew. */
    private static boolean canBeRepeated(Failure reason) {
        return reason.kind() == BusinessException.Kind.UNAVAILABLE;
    }

    private Duration delay(int attempts) {
        var delay = config.recovery().delay().multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return delay.compareTo(config.recovery().maxDelay()) < 0
                ? delay
                : config.recovery().maxDelay();
    }

    private Instant leaseEnd() {
        return now().plus(config.recovery().lease());
    }

    /** As precise as the database keeps it, so that the first answer equals the later ones. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
