package io.github.moviereservation.showtime.domain.catalogue;

import java.util.List;

/** What the calendar needs to know of a screen, except its theater. */
public record ScreenDetails(String name, List<String> formats, Layout layout) {}
