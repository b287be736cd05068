package io.github.moviereservation.theater.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.theater.domain.screen.Layout;
import io.github.moviereservation.theater.domain.screen.Screen;
import java.util.List;
import java.util.UUID;

/** A gap of the layout has a null kind; the capacity counts seats; without minutes it is cleaned as usual. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScreenView(
        UUID id,
        UUID theaterId,
        String name,
        List<String> formats,
        int capacity,
        Integer cleaningMinutes,
        Layout layout) {

    static ScreenView of(Screen screen) {
        return new ScreenView(
                screen.id,
                screen.theaterId,
                screen.name,
                screen.formats,
                screen.capacity,
                screen.cleaningMinutes,
                screen.layout);
    }
}
