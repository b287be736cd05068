package io.github.moviereservation.showtime.domain.catalogue;

import java.util.List;

/** What the calendar needs to know of a screen, except its theater; without minutes it is cleaned as usual. */
public record ScreenDetails(String name, List<String> formats, Integer cleaningMinutes, Layout layout) {}
