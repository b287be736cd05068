package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.AgeLimits;
import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.OpenPayments;
import io.github.moviereservation.ticket.domain.exchange.Exchange;
import io.github.moviereservation.ticket.domain.exchange.ExchangePayments;
import io.github.moviereservation.ticket.domain.exchange.ExchangeReader;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.web.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a customer is shown of a booking. */
@ApplicationScoped
class BookingViews {

    private final OpenPayments payments;
    private final ExchangePayments exchangePayments;
    private final ExchangeReader exchanges;
    private final AgeLimits ages;
    private final CurrentUser user;

    BookingViews(
            OpenPayments payments,
            ExchangePayments exchangePayments,
            ExchangeReader exchanges,
            AgeLimits ages,
            CurrentUser user) {
        this.payments = payments;
        this.exchangePayments = exchangePayments;
        this.exchanges = exchanges;
        this.ages = ages;
        this.user = user;
    }

    /** For lists, which ask nobody about open payments. */
    BookingView of(Booking booking) {
        return BookingView.of(booking, null, ages.noticeOf(booking.showtime));
    }

    /** With what its owner has to do for a payment. */
    Uni<BookingView> withPayment(Booking booking) {
        return payments.action(booking, user.id())
                .map(action -> BookingView.of(booking, action, ages.noticeOf(booking.showtime)));
    }

    /** With its exchanges, too. */
    Uni<BookingView> whole(Booking booking) {
        return withPayment(booking)
                .chain(view -> exchanges
                        .ofBooking(booking.id)
                        .chain(all -> actionOf(booking, all)
                                .map(action -> view.with(
                                        all.isEmpty() ? null : ExchangeView.of(all.getFirst(), action),
                                        ExchangedView.allOf(all)))));
    }

    private Uni<PaymentAction> actionOf(Booking booking, List<Exchange> exchanges) {
        return exchanges.isEmpty() || !booking.userId.equals(user.id())
                ? Uni.createFrom().nullItem()
                : exchangePayments.action(exchanges.getFirst());
    }
}
