package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.CancellationService;
import io.github.moviereservation.ticket.domain.booking.CancellationTerms;
import io.github.moviereservation.ticket.domain.promo.PromoCodeUses;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeStartedException;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;

/** What speaks against an exchange. */
@ApplicationScoped
class ExchangeRules {

    private final CancellationService cancellations;
    private final PromoCodeUses promoCodes;

    ExchangeRules(CancellationService cancellations, PromoCodeUses promoCodes) {
        this.cancellations = cancellations;
        this.promoCodes = promoCodes;
    }

    /** Within the current transaction; fails with the first rule that is broken. */
    Uni<SeatPlan> plan(Booking booking, ExchangeOrder order, Showtime showtime) {
        requireExchangeable(booking, order);
        requireLike(booking, showtime);
        requireOthers(booking, order, showtime);
        var seats = SeatPlan.of(booking, showtime, order.seats());
        seats.requireTypes(showtime);
        return promoCodes.requireFor(booking.id, showtime).replaceWith(seats);
    }

    /** As cancelling: until the same time, and by the same people. */
    private void requireExchangeable(Booking booking, ExchangeOrder order) {
        if (booking.sale.isAtCounter()) {
            throw new CounterBookingException();
        }
        cancellations.refusal(booking, order.viewer()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static void requireLike(Booking booking, Showtime showtime) {
        if (!showtime.movieId.equals(booking.showtime.movieId)) {
            throw new OtherMovieException();
        }
        if (!showtime.currency.equals(booking.currency)) {
            throw new OtherCurrencyException();
        }
    }

    private static void requireOthers(Booking booking, ExchangeOrder order, Showtime showtime) {
        var seats = booking.tickets.stream().filter(ticket -> !ticket.seatLost).map(ticket -> ticket.seat);
        if (order.seats().size() != booking.tickets.size()) {
            throw new SeatCountException(booking.tickets.size());
        }
        if (showtime.id.equals(booking.showtime.id)
                && new HashSet<>(order.seats()).equals(new HashSet<>(seats.toList()))) {
            throw new NothingToExchangeException();
        }
    }

    /** What speaks against one that was opened, now that it is to take place: it may have waited long. */
    static Optional<BusinessException> refusal(Exchange exchange, Instant now) {
        var isOver = exchange.showtime.hasStarted(now) || exchange.booking.showtime.hasStarted(now);
        return CancellationTerms.refusalOf(exchange.booking)
                .or(() -> isOver ? Optional.of(new ShowtimeStartedException()) : Optional.empty());
    }
}
