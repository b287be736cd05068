package io.github.moviereservation.showtime.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How the seats of a screen stand. */
public record Layout(List<Row> rows) {

    public record Row(String label, List<Seat> seats) {}

    /** A seat, or a gap when it has no kind. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Seat(int number, SeatKind kind) {}

    public Set<SeatKind> kinds() {
        var kinds = EnumSet.noneOf(SeatKind.class);
        rows.stream()
                .flatMap(row -> row.seats().stream())
                .map(Seat::kind)
                .filter(Objects::nonNull)
                .forEach(kinds::add);
        return kinds;
    }
}
