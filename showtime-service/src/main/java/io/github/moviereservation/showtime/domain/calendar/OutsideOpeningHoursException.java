package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.web.BusinessException;

public class OutsideOpeningHoursException extends BusinessException {

    OutsideOpeningHoursException(Theater theater, Slot slot) {
        super(
                Kind.RULE_BROKEN,
                "outside-opening-hours",
                "%s is not open from %s to %s (%s): choose another time, or send \"force\": true"
                        .formatted(
                                theater.name,
                                TheaterTime.of(slot.start(), theater.zone()),
                                TheaterTime.of(slot.filmEnd(), theater.zone()),
                                theater.zone()));
    }
}
