package io.github.moviereservation.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the stack still waits for before it counts as healthy. */
final class Waiting {

    private Waiting() {}

    static List<String> of(Collection<String> componentsDown, boolean demoIsFilling) {
        var waiting = new ArrayList<>(componentsDown.stream().sorted().toList());
        if (demoIsFilling) {
            waiting.add("demo catalogue");
        }
        return waiting;
    }
}
