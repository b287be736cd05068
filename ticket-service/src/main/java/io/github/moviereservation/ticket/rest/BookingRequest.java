package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingOrder;
import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.web.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Either {@code holdId}, or {@code showtimeId} with 1 to 10 {@code seats}.
 *
 * @param accessible with {@code seats}: asks for wheelchair spaces and the seats beside them; default false
 * @param types ticket type per seat; {@code ADULT} where none is given
 */
public record BookingRequest(
        UUID holdId,
        UUID showtimeId,

        @Size(min = 1, max = 10)
        List<@NotNull @Pattern(regexp = SEAT, message = "must be a seat such as C4") String> seats,

        Boolean accessible,

        @Size(max = 10)
        Map<
                        @NotNull @Pattern(regexp = SEAT, message = "must be a seat such as C4") String,
                        @NotNull @Size(min = 1, max = 40) String>
                types,

        @Size(max = 40) String promoCode,
        @NotNull @Valid PaymentRequest payment) {

    static final String SEAT = "[A-Z]{1,3}[1-9][0-9]{0,2}";

    public BookingRequest {
        accessible = accessible != null && accessible;
    }

    BookingOrder toOrder(String idempotencyKey, CurrentUser buyer) {
        new SeatChoice(holdId, showtimeId, seats, accessible).requireOneWay();
        return new BookingOrder(
                buyer.id(),
                buyer.email(),
                buyer.isStaff(),
                idempotencyKey,
                holdId,
                showtimeId,
                seats == null ? List.of() : seats,
                accessible,
                types == null ? Map.of() : types,
                promoCode,
                PaymentMethod.CARD,
                payment.token());
    }
}
