package io.github.moviereservation.local.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** @param matinee price of a standard seat before the evening, in minor units */
record DemoTheater(
        String name,
        String address,
        String city,
        ZoneId zone,
        String currency,
        String language,
        long matinee,
        List<DemoScreen> screens) {

    static final List<DemoTheater> ALL = List.of(
            new DemoTheater(
                    "Cine Gran Vía",
                    "Calle de la Gran Vía 38",
                    "Madrid",
                    ZoneId.of("Europe/Madrid"),
                    "EUR",
                    "en",
                    850,
                    List.of(
                            new DemoScreen(
                                    "Sala 1", List.of("2D", "3D"), new ScreenShape(14, 22, 0, Set.of(6, 17), 3, 0)),
                            new DemoScreen("Sala 2", List.of("2D"), new ScreenShape(10, 15, 0, Set.of(8), 2, 9)),
                            new DemoScreen("Sala 3", List.of("2D"), new ScreenShape(6, 10, 0, Set.of(), 2, 0)))),
            new DemoTheater(
                    "Hudson Cinema",
                    "201 Hudson Street",
                    "New York",
                    ZoneId.of("America/New_York"),
                    "USD",
                    "en",
                    1_300,
                    List.of(
                            new DemoScreen(
                                    "Grand Hall",
                                    List.of("2D", "IMAX"),
                                    new ScreenShape(12, 28, 1, Set.of(10, 19), 4, 11)),
                            new DemoScreen("Screen 2", List.of("2D", "3D"), new ScreenShape(9, 18, 1, Set.of(), 2, 8)),
                            new DemoScreen("Screen 3", List.of("2D"), new ScreenShape(8, 9, 0, Set.of(5), 0, 7)))));

    /** As the public API takes it. */
    Map<String, Object> toRequest() {
        return Map.of(
                "name", name,
                "address", address,
                "city", city,
                "timezone", zone.getId(),
                "currency", currency,
                "ticketTypes",
                        List.of(
                                new TicketType("ADULT", "Adult", 0),
                                new TicketType("CHILD", "Child", 40),
                                new TicketType("SENIOR", "Senior", 25)));
    }

    private record TicketType(String code, String name, int percentOff) {}
}
