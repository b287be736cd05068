package io.github.moviereservation.showtime.support;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The price rules of a theater in Madrid whose next Friday but one is a holiday. */
public final class PriceLists {

    public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    public static final LocalDate FRIDAY =
            LocalDate.now(MADRID).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    public static final LocalDate HOLIDAY = FRIDAY.plusWeeks(1);

    private PriceLists() {}

    public static Map<String, Object> rules() {
        return Map.of(
                "basePrices",
                Map.of("STANDARD", 1000, "PREMIUM", 1500, "WHEELCHAIR", 1000, "COMPANION", 0),
                "holidays",
                List.of(HOLIDAY.toString()),
                "rules",
                List.of(
                        Map.of("name", "Weekend", "weekdays", List.of("FRIDAY"), "percent", 10),
                        Map.of(
                                "name",
                                "Holiday",
                                "holiday",
                                true,
                                "kinds",
                                List.of("STANDARD", "PREMIUM"),
                                "amount",
                                200)));
    }

    /** With a name; the fields may say another. */
    public static Map<String, Object> rule(Map<String, Object> fields) {
        var rule = new HashMap<String, Object>(Map.of("name", "Rule"));
        rule.putAll(fields);
        return rule;
    }

    public static String path(Catalogue catalogue) {
        return "/api/theaters/" + catalogue.theater + "/price-rules";
    }

    public static Response set(Catalogue catalogue, Map<String, ?> rules) {
        return asAdmin().body(rules).put(path(catalogue));
    }
}
