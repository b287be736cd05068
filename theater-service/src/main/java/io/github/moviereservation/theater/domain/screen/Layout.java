package io.github.moviereservation.theater.domain.screen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the seats of a screen are, row by row from the screen backwards, each from left to right. */
public record Layout(@NotEmpty @Size(max = 40) List<@NotNull @Valid Row> rows) {

    public record Row(
            @NotNull @Pattern(regexp = "[A-Z]{1,3}") String label,

            @NotEmpty @Size(max = 60) List<@NotNull @Valid Seat> seats) {}

    /** A place; without a kind it is a gap, which has a number but nobody sits there. */
    public record Seat(@NotNull @Min(1) @Max(999) Integer number, SeatKind kind) {}

    /** The ids of all seats, such as C4. */
    public Set<String> seatIds() {
        return rows.stream()
                .flatMap(row -> row.seats().stream()
                        .filter(seat -> seat.kind() != null)
                        .map(seat -> row.label() + seat.number()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many people can sit. */
    public int capacity() {
        return (int) rows.stream()
                .flatMap(row -> row.seats().stream())
                .filter(seat -> seat.kind() != null)
                .count();
    }
}
