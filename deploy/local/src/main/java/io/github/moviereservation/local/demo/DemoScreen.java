package io.github.moviereservation.local.demo;

import java.util.List;

/** @param formats the last one is what the screen shows its films in */
record DemoScreen(String name, List<String> formats, ScreenShape shape) {

    String format() {
        return formats.getLast();
    }
}
