package io.github.moviereservation.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/** @param types ticket type per seat; {@code ADULT} where none is given */
public record QuoteRequest(
        @NotNull UUID holdId,

        @Size(max = 10)
        Map<
                        @NotNull @Pattern(regexp = BookingRequest.SEAT, message = "must be a seat such as C4") String,
                        @NotNull @Size(min = 1, max = 40) String>
                types,

        @Size(max = 40) String promoCode) {

    Map<String, String> typesOrNone() {
        return types == null ? Map.of() : types;
    }
}
