package io.github.moviereservation.reporting.support;

import java.util.ArrayList;
import java.util.List;

/** All orders in which events may arrive. */
public final class Orders {

    private Orders() {}

    public static <T> List<List<T>> of(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var tail : of(rest)) {
                var order = new ArrayList<T>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
