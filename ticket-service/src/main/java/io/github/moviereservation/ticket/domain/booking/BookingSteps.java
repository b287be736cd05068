package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.promo.PromoCodeUses;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final BookingRepository bookings;
    private final BookingRequestRepository requests;
    private final ShowtimeRepository showtimes;
    private final TicketCodes codes;
    private final PromoCodeUses promoCodes;
    private final Outbox outbox;
    private final BookingCounters counters;
    private final Leases leases;

    BookingSteps(
            BookingRepository bookings,
            BookingRequestRepository requests,
            ShowtimeRepository showtimes,
            TicketCodes codes,
            PromoCodeUses promoCodes,
            Outbox outbox,
            BookingCounters counters,
            Leases leases) {
        this.bookings = bookings;
        this.requests = requests;
        this.showtimes = showtimes;
        this.codes = codes;
        this.promoCodes = promoCodes;
        this.outbox = outbox;
        this.counters = counters;
        this.leases = leases;
    }

    /**
     * The booking, the memory of its request and the use of its promo code, in one commit; fails when the key or the
     * hold is taken, or the code cannot be used.
     */
    @WithTransaction
    Uni<Booking> open(Draft draft) {
        return showtimes.findById(draft.showtime().id).chain(showtime -> {
            var order = draft.order();
            var booking = draft.open(showtime, Leases.now(), leases.end());
            return requests.remember(Remembered.of(order, booking))
                    .invoke(remembered -> {
                        if (!remembered) {
                            throw new IdempotencyKeyTakenException();
                        }
                    })
                    .chain(() -> promoCodes.take(order.promoCode(), order.userId(), showtime, booking.id))
                    .invoke(promo -> {
                        booking.promo = promo;
                        if (!draft.seats().isEmpty()) {
                            booking.price(draft.seats(), leases.end());
                        }
                    })
                    .chain(() -> bookings.persistAndFlush(booking));
        });
    }

    @WithTransaction
    Uni<Booking> price(UUID id, List<PricedSeat> seats) {
        return locked(id, booking -> {
            booking.price(seats, leases.end());
            return List.of();
        });
    }

    @WithTransaction
    Uni<Booking> pay(UUID id) {
        return locked(id, booking -> {
            booking.pay(Leases.now(), leases.end());
            return List.of();
        });
    }

    @WithTransaction
    Uni<Booking> confirm(UUID id) {
        return locked(id, booking -> {
            if (!booking.confirm(Leases.now(), codes)) {
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
        return locked(id, booking -> failed(booking, booking.fail(reason, release, Leases.now(), leases.end())))
                .call(booking -> reason.canBeRepeated()
                        ? requests.forget(id)
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Booking> abandon(UUID id, Failure reason) {
        return locked(id, booking -> failed(booking, booking.abandon(reason, Leases.now(), leases.end())));
    }

    /** @param refund what goes back to the customer, minor units; throws when the booking cannot be cancelled */
    @WithTransaction
    Uni<Booking> cancel(UUID id, CancelReason reason, ToLongFunction<Booking> refund) {
        return locked(id, booking -> {
            if (!booking.cancel(reason, refund.applyAsLong(booking), Leases.now(), leases.end())) {
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
            booking.postpone(Leases.now(), leases.retry(booking.attempts));
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
}
