package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.ticket.domain.booking.BookingConfirmed;
import io.github.moviereservation.ticket.domain.booking.BookingCounters;
import io.github.moviereservation.ticket.domain.booking.BookingExchanged;
import io.github.moviereservation.ticket.domain.booking.BookingRepository;
import io.github.moviereservation.ticket.domain.booking.BookingRequestRepository;
import io.github.moviereservation.ticket.domain.booking.Failure;
import io.github.moviereservation.ticket.domain.booking.IdempotencyKeyTakenException;
import io.github.moviereservation.ticket.domain.booking.Leases;
import io.github.moviereservation.ticket.domain.booking.MovedSeats;
import io.github.moviereservation.ticket.domain.booking.TicketIssued;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.seats.Hold.Line;
import io.github.moviereservation.ticket.domain.seats.SoldSeats;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The transitions of an exchange, each a short transaction of its own under the booking's lock. A step that took place
 * already, or no longer fits, changes nothing; the exchange that it answers tells where things stand.
 */
@ApplicationScoped
class ExchangeSteps {

    private final ExchangeRepository exchanges;
    private final BookingRepository bookings;
    private final BookingRequestRepository requests;
    private final ShowtimeService showtimes;
    private final ExchangeRules rules;
    private final MovedSeats moved;
    private final TicketCodes codes;
    private final Outbox outbox;
    private final ExchangeCounters counters;
    private final BookingCounters refunds;
    private final Leases leases;

    ExchangeSteps(
            ExchangeRepository exchanges,
            BookingRepository bookings,
            BookingRequestRepository requests,
            ShowtimeService showtimes,
            ExchangeRules rules,
            MovedSeats moved,
            TicketCodes codes,
            Outbox outbox,
            ExchangeCounters counters,
            BookingCounters refunds,
            Leases leases) {
        this.exchanges = exchanges;
        this.bookings = bookings;
        this.requests = requests;
        this.showtimes = showtimes;
        this.rules = rules;
        this.moved = moved;
        this.codes = codes;
        this.outbox = outbox;
        this.counters = counters;
        this.refunds = refunds;
        this.leases = leases;
    }

    /** The exchange and the memory of its request, in one commit; fails when a rule speaks against it. */
    @WithTransaction
    Uni<Exchange> open(ExchangeOrder order) {
        return bookings.lock(order.bookingId())
                .chain(booking -> showtimes
                        .bookable(order.showtimeId())
                        .chain(showtime -> rules.plan(booking, order, showtime)
                                .map(seats -> Exchange.open(booking, showtime, seats, Leases.now(), leases.end()))))
                .call(exchange -> requests.remember(order.toRequest(exchange)).invoke(remembered -> {
                    if (!remembered) {
                        throw new IdempotencyKeyTakenException();
                    }
                }))
                .chain(exchanges::persistAndFlush);
    }

    @WithTransaction
    Uni<Exchange> price(UUID id, List<Line> held) {
        return locked(id, exchange -> exchange.price(held, leases.end()));
    }

    /** Unless something has happened to the booking meanwhile, which is why it fails then. */
    @WithTransaction
    Uni<Exchange> pay(UUID id) {
        return locked(
                id,
                exchange -> ExchangeRules.refusal(exchange.booking)
                        .ifPresentOrElse(
                                refusal -> failed(exchange, Failure.of(refusal), true),
                                () -> exchange.pay(Leases.now(), leases.end())));
    }

    /** @param charged whether something may have been charged, or may still be */
    @WithTransaction
    Uni<Exchange> fail(UUID id, Failure reason, boolean charged) {
        return locked(id, exchange -> failed(exchange, reason, charged))
                .call(() -> reason.canBeRepeated()
                        ? requests.forgetExchange(id)
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Exchange> finish(UUID id, SoldSeats sold) {
        return exchanges.lock(id).call(exchange -> {
            if (exchange.revive(Leases.now())) {
                Log.warnf("Exchange %s took place after it was refused", id);
            }
            var change = exchange.finish(sold, codes, Leases.now(), leases.end());
            return change == null ? Uni.createFrom().voidItem() : tell(exchange, change);
        });
    }

    private Uni<Void> tell(Exchange exchange, BookingExchanged change) {
        counters.done();
        var booking = exchange.booking;
        return exchanges.flush().chain(() -> moved.follow(booking)).chain(() -> {
            List<Event> events = new ArrayList<>();
            events.add(BookingConfirmed.of(booking, change));
            booking.tickets.forEach(ticket -> events.add(TicketIssued.of(ticket)));
            return outbox.addAll(events);
        });
    }

    @WithTransaction
    Uni<Exchange> released(UUID id) {
        return locked(id, Exchange::released);
    }

    @WithTransaction
    Uni<Exchange> revive(UUID id) {
        return locked(id, exchange -> exchange.revive(Leases.now()));
    }

    @WithTransaction
    Uni<Exchange> refunded(UUID id, long amount) {
        return locked(id, exchange -> {
            if (exchange.refundDue && amount > 0) {
                refunds.refunded();
            }
            exchange.refunded();
        });
    }

    /** Leaves the rest to the recovery job, after a wait that doubles with every try. */
    @WithTransaction
    Uni<Exchange> postpone(UUID id) {
        return locked(id, exchange -> exchange.postpone(Leases.now(), leases.retry(exchange.attempts)));
    }

    private void failed(Exchange exchange, Failure reason, boolean charged) {
        if (exchange.fail(reason, charged, Leases.now(), leases.end())) {
            counters.failed();
        }
    }

    private Uni<Exchange> locked(UUID id, Consumer<Exchange> step) {
        return exchanges.lock(id).invoke(step);
    }
}
