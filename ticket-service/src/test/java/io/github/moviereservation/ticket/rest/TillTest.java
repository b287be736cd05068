package io.github.moviereservation.ticket.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.CounterTest;
import io.github.moviereservation.ticket.support.Fault;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the tills of a theater in Auckland, where it is tomorrow early. */
@QuarkusTest
class TillTest extends CounterTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** At noon in Auckland the day before is nearly over in UTC. */
    private static final Instant NOON = Instant.parse("2026-03-11T23:00:00Z");

    private static final String DAY = "2026-03-12";

    @Inject
    BookingRows rows;

    private final UUID theater = UUID.randomUUID();

    @BeforeEach
    void openTheTheater() {
        showtime = showtimes.given(inAuckland());
    }

    @Test
    void salesAreCountedByMethod() {
        soldAt(NOON, sold("CASH", "A1", "A2"));
        soldAt(NOON, sold("CASH", "P1"));
        soldAt(NOON, sold("TERMINAL", "P2"));

        till(DAY)
                .body(
                        "date", is(DAY),
                        "lines.method", contains("CASH", "TERMINAL"),
                        "lines.soldBy", contains(samsId(), samsId()),
                        "lines.theater.id", contains(theater.toString(), theater.toString()),
                        "lines[0].theater.name", is("Civic"),
                        "lines.currency", contains("EUR", "EUR"),
                        "lines.bookings", contains(2, 1),
                        "lines.tickets", contains(3, 1),
                        "lines.gross", contains(4000, 1600),
                        "lines.refunds", contains(0, 0),
                        "lines.net", contains(4000, 1600));
    }

    @Test
    void aRefundCountsOnItsOwnDay() {
        var id = cancelled();
        handBack(Tokens.staff(sam), id);
        rows.handedBackAt(id, NOON.plus(Duration.ofDays(1)));

        till(DAY).body("lines.bookings", contains(1), "lines.refunds", contains(0), "lines.net", contains(1200));
        till("2026-03-13")
                .body(
                        "lines.bookings", contains(0),
                        "lines.tickets", contains(0),
                        "lines.gross", contains(0),
                        "lines.refunds", contains(1200),
                        "lines.net", contains(-1200));
    }

    @Test
    void whatIsNotHandedBackIsStillInTheTill() {
        cancelled();

        till(DAY).body("lines.gross", contains(1200), "lines.refunds", contains(0), "lines.net", contains(1200));
    }

    @Test
    void aRefundIsTakenFromTheTillOfWhoHandsItBack() {
        var id = cancelled();
        handBack(Tokens.staff("kim"), id);
        rows.handedBackAt(id, NOON);

        till(DAY).body("lines.refunds", contains(0));
        tillOf(Tokens.staff("kim"), query(DAY))
                .body("lines.bookings", contains(0), "lines.refunds", contains(1200), "lines.net", contains(-1200));
    }

    @Test
    void theDayIsTheTheaters() {
        soldAt(Instant.parse("2026-03-11T10:59:59Z"), sold("CASH", "A1"));
        soldAt(Instant.parse("2026-03-11T11:00:00Z"), sold("CASH", "A2"));
        soldAt(Instant.parse("2026-03-12T10:59:59Z"), sold("CASH", "A3"));
        soldAt(Instant.parse("2026-03-12T11:00:00Z"), sold("CASH", "A4"));

        till("2026-03-11").body("lines.tickets", contains(1));
        till(DAY).body("lines.tickets", contains(2));
        till("2026-03-13").body("lines.tickets", contains(1));
        till("2026-03-14").body("lines", empty());
    }

    @Test
    void whatFailedIsNotInTheTill() {
        seats.failNext("confirm", Fault.problem(410, "hold-expired"));
        sell(sale("CASH", "A1")).then().statusCode(410);

        till(LocalDate.now(AUCKLAND).toString()).body("lines", empty());
    }

    @Test
    void whatCustomersBuyIsNotInTheTill() {
        booked("A1");

        tillOf(Tokens.admin("ada"), "date=" + LocalDate.now(AUCKLAND) + "&theaterId=" + theater)
                .body("lines", empty());
    }

    @Test
    void staffSeesItsOwnAndAnAdminAll() {
        soldAt(NOON, sold("CASH", "A1"));
        String other = withToken(Tokens.staff("kim"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(sale("CASH", "A2"))
                .post("/api/admin/bookings")
                .path("id");
        soldAt(NOON, UUID.fromString(other));
        var kimsId = Tokens.idOf("kim").toString();

        till(DAY).body("lines.soldBy", contains(samsId()));
        tillOf(Tokens.staff("kim"), query(DAY)).body("lines.soldBy", contains(kimsId));
        tillOf(Tokens.admin("ada"), query(DAY)).body("lines.soldBy", containsInAnyOrder(samsId(), kimsId));
        tillOf(Tokens.staff("new-here"), query(DAY)).body("lines", empty());
    }

    @Test
    void withoutATheaterAllAreShown() {
        soldAt(NOON, sold("CASH", "A1"));
        var data = inAuckland();
        var secondTheater = UUID.randomUUID().toString();
        data.getJsonObject("theater").put("id", secondTheater);
        showtime = showtimes.given(data);
        soldAt(NOON, sold("CASH", "A1"));

        tillOf(Tokens.staff(sam), "date=" + DAY)
                .body("lines.theater.id", hasItems(theater.toString(), secondTheater), "lines.size()", is(2));
        till(DAY).body("lines.theater.id", contains(theater.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theaterId=00000000-0000-7000-8000-0000000000b1",
                "date=",
                "date=today",
                "date=2026-02-30",
                "date=1066-10-14",
                "date=2026-03-12T10:00:00Z",
                "date=2026-03-12&theaterId=x"
            })
    void aMalformedQueryIsInvalid(String query) {
        asSam().get("/api/admin/till?" + query).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void customersSeeNoTill() {
        as(ann).get("/api/admin/till?date=" + DAY).then().spec(Problems.is(403, "forbidden"));
        RestAssured.given().get("/api/admin/till?date=" + DAY).then().spec(Problems.is(401, "unauthorized"));
    }

    /** A sale for cash, at noon of the day. */
    private UUID cancelled() {
        var id = sold("CASH", "A1");
        asSam().post("/api/bookings/{id}/cancel", id).then().statusCode(200);
        soldAt(NOON, id);
        return id;
    }

    private static void handBack(String token, UUID id) {
        withToken(token).post("/api/admin/bookings/{id}/hand-back", id).then().statusCode(200);
    }

    private JsonObject inAuckland() {
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("theater")
                .put("id", theater.toString())
                .put("name", "Civic")
                .put("timezone", AUCKLAND.getId());
        return data;
    }

    private void soldAt(Instant time, UUID id) {
        rows.confirmedAt(id, time);
    }

    private ValidatableResponse till(String date) {
        return tillOf(Tokens.staff(sam), query(date));
    }

    private String query(String date) {
        return "date=" + date + "&theaterId=" + theater;
    }

    private static ValidatableResponse tillOf(String token, String query) {
        return withToken(token).get("/api/admin/till?" + query).then().statusCode(200);
    }

    private String samsId() {
        return Tokens.idOf(sam).toString();
    }
}
