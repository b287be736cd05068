package io.github.moviereservation.theater.domain.screen;

import java.util.List;

/** What an admin says about a screen. */
public record ScreenDetails(String name, List<String> formats, Layout layout) {}
