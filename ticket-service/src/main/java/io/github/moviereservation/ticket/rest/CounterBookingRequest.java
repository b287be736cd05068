package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingOrder;
import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.web.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody at the counter buys. Either {@code holdId}, a hold of the member of staff, or {@code showtimeId} with 1 to
 * 10 {@code seats}.
 *
 * @param accessible with {@code seats}: asks for wheelchair spaces and the seats beside them; default false
 * @param types ticket type per seat; {@code ADULT} where none is given
 * @param email where the walk-in can be found by; may be absent
 */
public record CounterBookingRequest(
        UUID holdId,
        UUID showtimeId,

        @Size(min = 1, max = 10)
        List<@NotNull @Pattern(regexp = BookingRequest.SEAT, message = "must be a seat such as C4") String> seats,

        Boolean accessible,

        @Size(max = 10)
        Map<
                        @NotNull @Pattern(regexp = BookingRequest.SEAT, message = "must be a seat such as C4") String,
                        @NotNull @Size(min = 1, max = 40) String>
                types,

        @Email @Size(min = 1, max = 254) String email,
        @NotNull @Valid Payment payment) {

    public enum Method {
        CASH,
        TERMINAL
    }

    public record Payment(@NotNull Method method) {

        PaymentMethod toDomain() {
            return switch (method) {
                case CASH -> PaymentMethod.CASH;
                case TERMINAL -> PaymentMethod.TERMINAL;
            };
        }
    }

    public CounterBookingRequest {
        accessible = accessible != null && accessible;
    }

    BookingOrder toOrder(String idempotencyKey, CurrentUser seller) {
        new SeatChoice(holdId, showtimeId, seats, accessible).requireOneWay();
        return new BookingOrder(
                seller.id(),
                email,
                true,
                idempotencyKey,
                holdId,
                showtimeId,
                seats == null ? List.of() : seats,
                accessible,
                types == null ? Map.of() : types,
                null,
                payment.toDomain(),
                null);
    }
}
