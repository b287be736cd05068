package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.cancel;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import io.github.moviereservation.showtime.support.ShowtimeTest;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarFeedTest extends ShowtimeTest {

    @Test
    void aCalendarReadsTheNextFourWeeks() {
        scheduled(plan(catalogue, TOMORROW.plus(Duration.ofDays(40))));
        var gone = scheduled(plan(catalogue, TOMORROW.plus(Duration.ofDays(2))));
        cancel(gone, "Projector failure").then().statusCode(200);

        var events = events();

        assertThat(events).hasSize(2);
        var first = events.getFirst();
        assertThat(first.getUid().getValue()).isEqualTo(id.toString());
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(TOMORROW);
        assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo(TOMORROW.plus(Duration.ofMinutes(168)));
        assertThat(first.getSummary().getValue()).isEqualTo("Metropolis (2D, en)");
        assertThat(first.getLocation().getValue()).isEqualTo("Odeon Central, Screen 1");
        assertThat(first.getStatus()).isEqualTo(Status.confirmed());
        assertThat(events.getLast().getUid().getValue()).isEqualTo(gone.toString());
        assertThat(events.getLast().getStatus()).isEqualTo(Status.cancelled());
        assertThat(events.getLast().getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void anyTitleIsWrittenWell() {
        var title = "Ünï; “x”, a\\b 🎬 فيلم".repeat(8);
        Broker.publish(catalogue.movieSaved(2, data -> data.put("title", title)));

        eventually(() -> assertThat(events().getFirst().getSummary().getValue()).isEqualTo(title + " (2D, en)"));
        assertThat(feed().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aTheaterIsNamed() {
        given().get("/api/showtimes/calendar.ics").then().spec(Problems.is(400, "invalid-input"));
        given().get("/api/showtimes/calendar.ics?theaterId=17").then().spec(Problems.is(400, "invalid-input"));
        given().get("/api/showtimes/calendar.ics?theaterId=" + UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
    }

    private List<VEvent> events() {
        return Biweekly.parse(feed()).first().getEvents();
    }

    private String feed() {
        return given().queryParam("theaterId", catalogue.theater)
                .get("/api/showtimes/calendar.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();
    }
}
