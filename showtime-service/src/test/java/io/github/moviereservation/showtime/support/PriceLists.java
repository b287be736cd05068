package io.github.moviereservation.showtime.support;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.copy;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.with;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** A showtime on the evening of that day whose prices are left to the rules. */
    public static Map<String, Object> withoutPrices(Catalogue catalogue, LocalDate day) {
        return with(plan(catalogue, at(day)), "prices", null);
    }

    public static Instant at(LocalDate day) {
        return day.atTime(20, 0).atZone(MADRID).toInstant();
    }

    public static Response copyWeek(Catalogue catalogue, LocalDate from, LocalDate to) {
        return copy(Map.of("theaterId", catalogue.theater, "from", week(from), "to", week(to)));
    }

    private static String week(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W48".length());
    }

    public static String path(Catalogue catalogue) {
        return "/api/theaters/" + catalogue.theater + "/price-rules";
    }

    public static Response set(Catalogue catalogue, Map<String, ?> rules) {
        return asAdmin().body(rules).put(path(catalogue));
    }
}
