package io.github.moviereservation.theater.domain.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.events.Event;
import java.util.List;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScreenSaved(
        UUID screenId,
        UUID theaterId,
        long version,
        String name,
        List<String> formats,
        int capacity,
        Integer cleaningMinutes,
        Layout layout)
        implements Event {

    static ScreenSaved of(Screen screen) {
        return new ScreenSaved(
                screen.id,
                screen.theaterId,
                screen.version,
                screen.name,
                screen.formats,
                screen.capacity,
                screen.cleaningMinutes,
                screen.layout);
    }

    @Override
    public String type() {
        return "screen.saved.v1";
    }

    @Override
    public UUID subject() {
        return screenId;
    }
}
