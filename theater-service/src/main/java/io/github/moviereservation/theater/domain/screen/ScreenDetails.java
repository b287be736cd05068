package io.github.moviereservation.theater.domain.screen;

import java.util.List;

/** What an admin says about a screen. Without minutes it is cleaned as long as is usual in the chain. */
public record ScreenDetails(String name, List<String> formats, Integer cleaningMinutes, Layout layout) {}
