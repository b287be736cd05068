package io.github.moviereservation.theater.domain.theater;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A kind of ticket and what it takes off the seat's price. */
public record TicketType(
        @NotNull @Pattern(regexp = "[A-Z_]{2,20}") String code,
        @NotBlank @Size(max = 50) String name,
        @NotNull @Min(0) @Max(100) Integer percentOff) {

    /** Pays the full price; every theater has it. */
    public static final TicketType ADULT = new TicketType("ADULT", "Adult", 0);

    boolean isAdult() {
        return code.equals(ADULT.code);
    }
}
