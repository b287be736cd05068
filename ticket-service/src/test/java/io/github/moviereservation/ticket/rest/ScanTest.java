package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.code.TestCodes;
import io.github.moviereservation.ticket.domain.code.TicketClaims;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.DoorTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScanTest extends DoorTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    BookingRows rows;

    @Test
    void aTicketAdmitsToItsSeat() {
        var id = booked("A1", "A2");

        scan(codesOf(id).get(1))
                .then()
                .statusCode(200)
                .body("seat", is("A2"), "seatLost", is(false), "type", is("ADULT"), "kind", is("STANDARD"))
                .body("ticketId", is(get(id).<String>path("tickets[1].id")))
                .body("reference", is(get(id).<String>path("reference")))
                .body("showtime.id", is(showtime.toString()));

        scan(codesOf(id).get(0)).then().statusCode(200).body("seat", is("A1"));
    }

    @Test
    void aTicketAdmitsOnceAndSaysWhenAndWhere() {
        var code = ticketFor("A1");
        String first = scan(code, Map.of("door", "Main door"))
                .then()
                .statusCode(200)
                .extract()
                .path("scannedAt");

        scan(code, Map.of("door", "Back door"))
                .then()
                .spec(Problems.is(409, "ticket-used"))
                .body("usedAt", is(first), "door", is("Main door"), "seat", is("A1"));
    }

    @Test
    void aCodeMayComeInSmallLetters() {
        scan(" " + ticketFor("A1").toLowerCase(Locale.ROOT) + "\n").then().statusCode(200);
    }

    @Test
    void whatWeDidNotSignIsInvalid() {
        var id = booked("A1");
        var code = codesOf(id).getFirst();
        var ticket = UUID.fromString(get(id).path("tickets[0].id"));
        var claims = new TicketClaims(ticket, showtime, get(id).path("reference"), 1, "A1");

        expectInvalid(TestCodes.withNewKey().sign(claims), "unknown");
        expectInvalid(code.substring(0, 10) + (code.charAt(10) == '0' ? '1' : '0') + code.substring(11), "unknown");
        expectInvalid("A1B2C3D4E5F6G7H8J9K0M1N2P3", "unknown");
        scan(code).then().statusCode(200);
    }

    @Test
    void aCodeThatWasReplacedIsInvalid() {
        var code = ticketFor("A1");
        rows.replaceCode(code, unsigned());

        expectInvalid(code, "replaced");
    }

    @Test
    void aCodeFromBeforeCodesWereSignedAdmits() {
        var old = unsigned();
        rows.replaceCode(ticketFor("A1"), old);

        scan(old).then().statusCode(200).body("seat", is("A1"));
        scan(old).then().spec(Problems.is(409, "ticket-used"));
    }

    @Test
    void aTicketOfACancelledBookingIsInvalid() {
        var id = booked("A1");
        var code = codesOf(id).getFirst();
        showtimes.cancel(showtime);
        awaitStatus(id, "CANCELLED");

        expectInvalid(code, "cancelled");
    }

    @Test
    void aTicketAdmitsInItsTheaterOnly() {
        var code = ticketFor("A1");
        var theater = Contracts.sample("showtime.scheduled.v1")
                .getJsonObject("data")
                .getJsonObject("theater")
                .getString("id");

        scan(code, Map.of("theaterId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "ticket-invalid"))
                .body("reason", is("wrong-theater"));
        scan(code, Map.of("theaterId", theater, "showtimeId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "ticket-invalid"))
                .body("reason", is("wrong-showtime"), "usedAt", nullValue());
        scan(code, Map.of("theaterId", theater, "showtimeId", showtime)).then().statusCode(200);
    }

    @Test
    void aTicketAdmitsFromAnHourBeforeTheStartUntilTheEnd() {
        var code = ticketFor("A1");
        var other = ticketFor("A2");
        var now = Instant.now();

        showtimes.moveTo(showtime, now.plus(Duration.ofHours(1)).plus(MINUTE));
        expectInvalid(code, "too-early").body("detail", containsString("The doors open on"));
        showtimes.moveTo(showtime, now.minus(Duration.ofHours(3)).minus(MINUTE));
        expectInvalid(code, "too-late").body("detail", containsString("was good until"));

        showtimes.moveTo(showtime, now.plus(Duration.ofHours(1)).minus(MINUTE));
        scan(code).then().statusCode(200);
        showtimes.moveTo(showtime, now.minus(Duration.ofHours(3)).plus(MINUTE));
        scan(other).then().statusCode(200);
    }

    @Test
    void onlyStaffScan() {
        var body = Map.of("code", ticketFor("A1"));

        as(ann).body(body).post("/api/tickets/scan").then().spec(Problems.is(403, "forbidden"));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/tickets/scan")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.admin("ada"))
                .body(body)
                .post("/api/tickets/scan")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":null}",
                "{\"code\":\" \"}",
                "{\"code\":7}",
                "{\"code\":\"A\\u0000\"}",
                "{\"code\":\"A\",\"theaterId\":\"x\"}",
                "{\"code\":\"A\",\"seat\":\"C4\"}",
                "[]",
                "null",
                ""
            })
    void badInputIsRefused(String body) {
        withToken(Tokens.staff("sam"))
                .body(body)
                .post("/api/tickets/scan")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void tooLongInputIsRefused() {
        scan("A".repeat(301)).then().spec(Problems.is(400, "invalid-input"));
        scan("A", Map.of("door", "D".repeat(41))).then().spec(Problems.is(400, "invalid-input"));
        scan("A".repeat(300)).then().spec(Problems.is(422, "ticket-invalid"));
    }

    @Test
    void aBookingWithAUsedTicketCannotBeCancelled() {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(50)));
        var id = booked("A1", "A2");
        scan(codesOf(id).getFirst()).then().statusCode(200);

        cancel(id).then().spec(Problems.is(409, "ticket-used")).body("seat", is("A1"));
        as(ann).get("/api/bookings/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("possible", is(false), "reason", is("ticket-used"));
        get(id).then().body("status", is("CONFIRMED"));
    }

    @Test
    void aCancelledShowtimeRefundsUsedTicketsToo() {
        var id = booked("A1");
        scan(codesOf(id).getFirst()).then().statusCode(200);

        showtimes.cancel(showtime);

        awaitStatus(id, "CANCELLED");
        awaitBank(id, "REFUNDED");
    }

    @Test
    void theWorldIsToldOfAScan() {
        var id = booked("A1");
        try (var tap = Broker.tap("ticket.scanned.v1")) {
            scan(codesOf(id).getFirst()).then().statusCode(200);

            var event = tap.await("ticket.scanned.v1", UUID.fromString(get(id).path("tickets[0].id")));
            Contracts.assertSameShape(Contracts.sample("ticket.scanned.v1"), event);
        }
    }

    private ValidatableResponse expectInvalid(String code, String reason) {
        return scan(code).then().spec(Problems.is(422, "ticket-invalid")).body("reason", is(reason));
    }

    private static String unsigned() {
        return UUID.randomUUID().toString().replace("-", "").substring(6).toUpperCase(Locale.ROOT);
    }
}
