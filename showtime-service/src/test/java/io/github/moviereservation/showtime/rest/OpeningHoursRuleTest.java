package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A theater in Madrid that is open from two to one at night, every day. Trailers and film take 168 minutes. */
@QuarkusTest
class OpeningHoursRuleTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate DAY = LocalDate.now(MADRID).plusDays(10);

    private final Catalogue catalogue = new Catalogue().publish(theater -> theater.put("openingHours", everyDay()));

    @ParameterizedTest
    @CsvSource({"14:00, 201", "22:12, 201", "13:59, 422", "22:13, 422", "03:00, 422"})
    void guestsComeAndGoWhileTheTheaterIsOpen(LocalTime time, int status) {
        schedule(plan(catalogue, at(time))).then().statusCode(status);
    }

    @Test
    void anAdminMayInsist() {
        schedule(plan(catalogue, at(LocalTime.of(3, 0))))
                .then()
                .spec(Problems.is(422, "outside-opening-hours"))
                .body("detail", containsString("Odeon Central is not open from"))
                .body("detail", containsString("03:00"));
        schedule(with(plan(catalogue, at(LocalTime.of(3, 0))), "force", true))
                .then()
                .statusCode(201);
        schedule(with(plan(catalogue, at(LocalTime.of(3, 0))), "force", "yes"))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors[0].field", is("force"));
    }

    @Test
    void aMoveKeepsToTheHoursAndWhatStaysIsLeftAlone() {
        var id = scheduled(plan(catalogue, at(LocalTime.of(20, 0))));
        var night = plan(catalogue, at(LocalTime.of(4, 0)));

        change(id, night).then().spec(Problems.is(422, "outside-opening-hours"));
        change(id, with(night, "force", true)).then().statusCode(200);
        change(id, with(night, "language", "es")).then().statusCode(200).body("language", is("es"));
    }

    private static Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(MADRID).toInstant();
    }

    private static JsonObject everyDay() {
        var hours = new JsonObject();
        for (var day : DayOfWeek.values()) {
            hours.put(day.name(), JsonObject.mapFrom(Map.of("opens", "14:00", "closes", "01:00")));
        }
        return hours;
    }
}
