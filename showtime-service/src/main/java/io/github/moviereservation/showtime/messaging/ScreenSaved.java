package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.showtime.domain.catalogue.Layout;
import io.github.moviereservation.showtime.domain.catalogue.ScreenDetails;
import java.util.List;
import java.util.UUID;

/** The part of theater-service's {@code screen.saved.v1} that this service reads. */
public record ScreenSaved(
        UUID screenId,
        UUID theaterId,
        long version,
        String name,
        List<String> formats,
        Integer cleaningMinutes,
        Layout layout) {

    ScreenDetails details() {
        return new ScreenDetails(name, formats, cleaningMinutes, layout);
    }
}
