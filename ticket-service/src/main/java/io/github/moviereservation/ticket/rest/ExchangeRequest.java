package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.github.moviereservation.ticket.domain.exchange.ExchangeOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The seats that a booking is to have: as many as it has now. Those that it has already, of the same showtime, it keeps.
 *
 * @param accessible asks for wheelchair spaces and the seats beside them; default false
 * @param payment needed when the seats cost more
 */
public record ExchangeRequest(
        @NotNull UUID showtimeId,

        @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Pattern(regexp = BookingRequest.SEAT, message = "must be a seat such as C4") String> seats,

        Boolean accessible,
        @Valid PaymentRequest payment) {

    ExchangeOrder toOrder(UUID bookingId, String idempotencyKey, Viewer viewer) {
        var asksForAccessible = accessible != null && accessible;
        new SeatChoice(null, showtimeId, seats, asksForAccessible).requireOneWay();
        return new ExchangeOrder(
                bookingId,
                viewer,
                idempotencyKey,
                showtimeId,
                seats,
                asksForAccessible,
                payment == null ? null : payment.token());
    }
}
