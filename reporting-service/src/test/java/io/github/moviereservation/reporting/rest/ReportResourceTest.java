package io.github.moviereservation.reporting.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.moviereservation.reporting.support.Reports;
import io.github.moviereservation.reporting.support.Sales;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "occupancy", "top-movies"})
    void onlyAdminsReadReports(String report) {
        given().get("/api/reports/" + report).then().spec(Problems.is(401, "unauthorized"));
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .get("/api/reports/" + report)
                .then()
                .spec(Problems.is(403, "forbidden"));
        given().auth()
                .oauth2(Tokens.forged("ada"))
                .get("/api/reports/" + report)
                .then()
                .spec(Problems.is(401, "unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "occupancy", "top-movies"})
    void withoutAPeriodTheLastThirtyDaysAreReported(String report) {
        var answer =
                Reports.get(report, Map.of()).then().statusCode(200).extract().jsonPath();

        var from = LocalDate.parse(answer.getString("from"));
        assertThat(LocalDate.parse(answer.getString("to"))).isEqualTo(from.plusDays(29));
    }

    @ParameterizedTest
    @CsvSource({"from, 2026-13-01", "to, tomorrow", "groupBy, week", "groupBy, 1;drop table booking_fact", "format, pdf"
    })
    void aMalformedParameterIsAProblem(String name, String value) {
        Reports.get("revenue", Map.of(name, value)).then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-21",
        "2020-01-01, 2026-01-01",
        "0001-01-01, 0001-01-02",
        "+999999999-12-31, +999999999-12-31",
        "-999999999-01-01, -999999999-01-01"
    })
    void aPeriodThatMakesNoSenseIsAProblem(String from, String to) {
        Reports.get("occupancy", Map.of("from", from, "to", to)).then().spec(Problems.is(422, "period-not-allowed"));
    }

    @Test
    void aReportComesAsCsvByParameterOrByHeader() {
        var movie = new Sales("=Formula, \"The Movie\"");
        Sales.publish(movie.confirmed(UUID.randomUUID().toString(), 2, "2005-03-01T10:00:00Z"));
        var query = Map.of("from", "2005-03-01", "to", "2005-03-01", "groupBy", "movie");
        var line = movie.movie + ",\"'=Formula, \"\"The Movie\"\"\",EUR,2000,0,2000,2,1";
        var expected = "key,label,currency,gross,refunds,net,tickets,bookings\r\n" + line + "\r\n";

        Reports.eventually(() -> given().auth()
                .oauth2(Tokens.admin("ada"))
                .queryParams(query)
                .accept("text/csv")
                .get("/api/reports/revenue")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"revenue_2005-03-01_2005-03-01.csv\"")
                .body(is(expected)));
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .queryParams(query)
                .queryParam("format", "csv")
                .accept("application/json")
                .get("/api/reports/revenue")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(is(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "occupancy", "top-movies"})
    void aReportComesAsAWorkbook(String report) {
        var file = Reports.get(report, Map.of("format", "xlsx"))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats"))
                .extract()
                .asByteArray();

        assertThat(file).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({
        "occupancy, 'key,label,showtimes,sold,capacity,occupancy'",
        "top-movies, 'key,label,tickets,currency,gross'"
    })
    void csvHasAHeaderEvenWithoutRows(String report, String header) {
        Reports.get(report, Map.of("format", "csv", "from", "1950-01-01", "to", "1950-01-01"))
                .then()
                .statusCode(200)
                .body(startsWith(header + "\r\n"));
    }

    @Test
    void theParameterGoesBeforeTheHeader() {
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .accept("text/csv")
                .queryParam("format", "json")
                .get("/api/reports/revenue")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("groupBy", is("day"));
    }

    @Test
    void aFormThatNobodyCanWriteIsNotAcceptable() {
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .accept("image/png")
                .get("/api/reports/revenue")
                .then()
                .spec(Problems.is(406, "not-acceptable"));
    }
}
