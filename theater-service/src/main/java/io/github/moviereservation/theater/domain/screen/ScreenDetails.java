package io.github.moviereservation.theater.domain.screen;

import java.util.List;

/** What an admin says about a screen; without a cleaning time it keeps the one that it has. */
public record ScreenDetails(String name, List<String> formats, CleaningTime cleaning, Layout layout) {}
