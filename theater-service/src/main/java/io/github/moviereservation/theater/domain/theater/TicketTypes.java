package io.github.moviereservation.theater.domain.theater;

import java.util.List;
import java.util.stream.Stream;

/** A theater's ticket types as they are stored: Hibernate Reactive reads JSON objects, not arrays. */
public record TicketTypes(List<TicketType> types) {

    static TicketTypes withAdult(List<TicketType> types) {
        var hasAdult = types.stream().anyMatch(TicketType::isAdult);
        return new TicketTypes(
                hasAdult
                        ? List.copyOf(types)
                        : Stream.concat(Stream.of(TicketType.ADULT), types.stream())
                                .toList());
    }
}
