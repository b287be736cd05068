package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.batch;
import static io.github.moviereservation.showtime.support.Calendar.cancel;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.get;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.ShowtimeTest;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody types, but somebody sends: it is refused with the field's name, and nothing is stored or announced. */
@QuarkusTest
class UnusualInputTest extends ShowtimeTest {

    private static final String HUGE = "x".repeat(900_000);

    @ParameterizedTest
    @ValueSource(strings = {"movieId", "screenId", "startsAt", "currency", "language", "format", "force", "prices"})
    void aHugeTextIsNamed(String field) {
        var plan = with(plan(catalogue, TOMORROW.plus(Duration.ofHours(5))), field, HUGE);

        schedule(plan).then().spec(Problems.is(400, "invalid-input")).body("errors.field", hasItem(field));
        change(id, plan).then().spec(Problems.is(400, "invalid-input"));
        batch(List.of(plan))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem("showtimes[0]." + field));
        nothingIsStored();
    }

    @Test
    void aBodyOverAMegabyteIsNotRead() {
        cancel(id, "x".repeat(1_100_000)).then().spec(Problems.is(413, "too-large"));
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, 9999-12-31T23:59:00Z, 422",
        "startsAt, 0000-01-01T00:00:00Z, 422",
        "startsAt, -1000000000-01-01T00:00:00Z, 422",
        "startsAt, +1000000000-12-31T23:59:59.999999999Z, 422",
        "startsAt, 2027-01-01, 400",
        "startsAt, 2027-01-01T10:00:00, 400",
        "language, 🎬🎬, 400",
        "language, فيلم, 400",
        "format, 🎬, 422",
        "format, ثلاثي, 422",
        "movieId, 🎬, 400",
        "currency, €€€, 400"
    })
    void whatCannotBeIsRefused(String field, String value, int status) {
        var plan = with(plan(catalogue, TOMORROW.plus(Duration.ofHours(5))), field, value);

        assertThat(schedule(plan).statusCode()).isEqualTo(status);
        assertThat(change(id, plan).statusCode()).isEqualTo(status);
        assertThat(batch(List.of(plan)).statusCode()).isEqualTo(status);
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "17", "\"showtime\"", "{", "{\"reason\":\"a\",\"reason\":\"b\"}", ""})
    void whatIsNoRequestIsAProblem(String body) {
        for (var path : List.of("", "/batch", "/copy", "/prices/preview", "/" + id + "/cancel")) {
            asAdmin().body(body).post("/api/showtimes" + path).then().spec(Problems.is(400, "invalid-input"));
        }
        asAdmin().body(body).put("/api/showtimes/{id}", id).then().spec(Problems.is(400, "invalid-input"));
        nothingIsStored();
    }

    @Test
    void pricesBelowZeroAreNamed() {
        var prices = Map.of("STANDARD", -1, "PREMIUM", 1, "WHEELCHAIR", 1, "COMPANION", 1);

        change(id, with(plan(catalogue, TOMORROW), "prices", prices))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("prices.STANDARD"));
        nothingIsStored();
    }

    @Test
    void theEndOfAPeriodBeforeItsBeginningFindsNothing() {
        given().queryParam("theaterId", catalogue.theater)
                .queryParam("from", "2027-02-01")
                .queryParam("to", "2027-01-01")
                .get("/api/showtimes")
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @Test
    void aReasonMayBeWrittenInAnyScript() {
        try (var tap = Broker.tap("showtime.cancelled.v1")) {
            cancel(id, "تعطّل جهاز العرض 🎬").then().statusCode(200);

            assertThat(tap.await("showtime.cancelled.v1", id)
                            .getJsonObject("data")
                            .getString("reason"))
                    .isEqualTo("تعطّل جهاز العرض 🎬");
        }
    }

    private void nothingIsStored() {
        get(id).then().body("startsAt", is(TOMORROW.toString())).body("status", is("SCHEDULED"));
        given().queryParam("theaterId", catalogue.theater)
                .get("/api/showtimes")
                .then()
                .body("total", is(1));
    }
}
