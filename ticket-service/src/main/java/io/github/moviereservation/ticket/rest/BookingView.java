package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.booking.AgeNotice;
import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.BookingStatus;
import io.github.moviereservation.ticket.domain.booking.RefundStatus;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A booking as its owner sees it; amounts are minor units of {@code currency}.
 *
 * @param lostSeats those of its seats that have no equal in the room which the showtime moved to
 * @param discount what the promo code took off the lines
 * @param paymentMethod by which a refund goes back, too
 * @param payment present while its owner has to do something for the payment to go on
 * @param exchange present while one is running, and when the last one failed after its customer was told that it was;
 *     absent in lists
 * @param exchanges those that took place, the last one first; absent without any, and in lists
 * @param ageNotice absent when everybody may see the film, and in staff's lists
 */
public record BookingView(
        UUID id,
        String reference,
        Status status,
        ShowtimeView showtime,
        List<String> seats,
        List<String> lostSeats,
        List<TicketView> tickets,
        List<LineView> lines,
        long discount,
        @JsonInclude(JsonInclude.Include.NON_NULL) String promoCode,
        long total,
        String currency,
        PaymentMethod paymentMethod,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) RefundView refund,
        @JsonInclude(JsonInclude.Include.NON_NULL) PaymentView payment,
        @JsonInclude(JsonInclude.Include.NON_NULL) ExchangeView exchange,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ExchangedView> exchanges,
        @JsonInclude(JsonInclude.Include.NON_NULL) AgeNotice ageNotice) {

    /** PENDING until seats and payment are both certain. */
    public enum Status {
        PENDING,
        CONFIRMED,
        CANCELLED,
        FAILED;

        Set<BookingStatus> states() {
            return Stream.of(BookingStatus.values())
                    .filter(state -> of(state) == this)
                    .collect(Collectors.toSet());
        }

        static Status of(BookingStatus state) {
            return switch (state) {
                case PENDING, PAID -> PENDING;
                case CONFIRMED -> CONFIRMED;
                case CANCELLED -> CANCELLED;
                case FAILED -> FAILED;
            };
        }
    }

    /** @param code what admits to the seat; nobody can guess it */
    public record TicketView(UUID id, String seat, String type, String code) {

        static TicketView of(Ticket ticket) {
            return new TicketView(ticket.id, ticket.seat, ticket.type, ticket.code);
        }
    }

    /**
     * @param amount minor units
     * @param status of a counter sale, REFUNDED when the money was handed back
     */
    public record RefundView(long amount, RefundStatus status) {

        static RefundView of(Booking booking) {
            return booking.refundAmount == null ? null : new RefundView(booking.refundAmount, statusOf(booking));
        }

        private static RefundStatus statusOf(Booking booking) {
            return booking.isToBeHandedBack() ? RefundStatus.PENDING : booking.refundStatus;
        }
    }

    /**
     * @param clientSecret for the payment provider's page script
     * @param nextAction as the provider names it, such as {@code use_stripe_sdk}
     */
    public record PaymentView(String clientSecret, String nextAction) {

        static PaymentView of(PaymentAction action) {
            return action == null ? null : new PaymentView(action.clientSecret(), action.nextAction());
        }
    }

    static BookingView of(Booking booking) {
        return of(booking, null, null);
    }

    static BookingView of(Booking booking, PaymentAction action, AgeNotice ageNotice) {
        return new BookingView(
                booking.id,
                booking.reference,
                Status.of(booking.status),
                ShowtimeView.of(booking.showtime),
                booking.tickets.stream().map(ticket -> ticket.seat).toList(),
                booking.tickets.stream()
                        .filter(ticket -> ticket.seatLost)
                        .map(ticket -> ticket.seat)
                        .toList(),
                booking.tickets.stream()
                        .filter(Ticket::isIssued)
                        .map(TicketView::of)
                        .toList(),
                booking.tickets.stream().map(LineView::of).toList(),
                booking.discount,
                booking.promoCode(),
                booking.total,
                booking.currency,
                booking.sale.paymentMethod,
                booking.createdAt,
                RefundView.of(booking),
                PaymentView.of(action),
                null,
                null,
                ageNotice);
    }

    /** @param running null without one, as is {@code done} */
    BookingView with(ExchangeView running, List<ExchangedView> done) {
        return new BookingView(
                id,
                reference,
                status,
                showtime,
                seats,
                lostSeats,
                tickets,
                lines,
                discount,
                promoCode,
                total,
                currency,
                paymentMethod,
                createdAt,
                refund,
                payment,
                running,
                done,
                ageNotice);
    }
}
