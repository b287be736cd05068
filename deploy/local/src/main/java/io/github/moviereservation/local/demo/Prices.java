package io.github.moviereservation.local.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the seats of a demo showtime cost, in minor units. */
final class Prices {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int EVENING_PERCENT = 125;
    private static final Map<String, Integer> FORMAT_PERCENT = Map.of("2D", 100, "3D", 115, "IMAX", 140);
    private static final int PREMIUM_PERCENT = 135;

    private Prices() {}

    static Map<String, Long> of(DemoTheater theater, DemoScreen screen, Instant startsAt) {
        var local = startsAt.atZone(theater.zone()).toLocalTime();
        var isEvening = local.isAfter(EVENING) || local.isBefore(LocalTime.NOON);
        var standard = percent(
                percent(theater.matinee(), isEvening ? EVENING_PERCENT : 100), FORMAT_PERCENT.get(screen.format()));
        var prices = new LinkedHashMap<String, Long>();
        for (var kind : screen.shape().kinds()) {
            prices.put(kind, kind.equals("PREMIUM") ? percent(standard, PREMIUM_PERCENT) : standard);
        }
        return prices;
    }

    /** Rounded to what a price board shows. */
    private static long percent(long amount, int percent) {
        return Math.round(amount * percent / 100.0 / 50) * 50;
    }
}
