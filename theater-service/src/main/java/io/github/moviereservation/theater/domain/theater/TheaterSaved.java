package io.github.moviereservation.theater.domain.theater;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.events.Event;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.ALWAYS)
public record TheaterSaved(
        UUID theaterId,
        long version,
        String name,
        String address,
        String city,
        String timezone,
        String currency,
        Map<DayOfWeek, OpeningTimes> openingHours,
        List<TicketType> ticketTypes)
        implements Event {

    static TheaterSaved of(Theater theater) {
        return new TheaterSaved(
                theater.id,
                theater.version,
                theater.name,
                theater.address,
                theater.city,
                theater.timezone,
                theater.currency,
                theater.openingHours,
                theater.ticketTypes.types());
    }

    @Override
    public String type() {
        return "theater.saved.v1";
    }

    @Override
    public UUID subject() {
        return theaterId;
    }
}
