package io.github.moviereservation.ticket.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingListTest extends BookingTest {

    @Test
    void myBookingsAreListedByWhenTheyAre() {
        var over = booked("A1").toString();
        var first = showtime;
        showtime = showtimes.given(Instant.now().plus(Duration.ofDays(9)));
        var last = booked("A1", "A2").toString();
        showtime = showtimes.given(Instant.now().plus(Duration.ofDays(5)));
        var next = booked("A1").toString();
        showtimes.moveTo(first, Instant.now().minus(Duration.ofHours(4)));

        as(ann).get("/api/bookings?when=upcoming")
                .then()
                .statusCode(200)
                .body(
                        "items.id", contains(next, last),
                        "items[1].seats", contains("A1", "A2"),
                        "page", is(0),
                        "size", is(20),
                        "total", is(2));
        as(ann).get("/api/bookings?when=past").then().body("items.id", contains(over), "total", is(1));
        as(ann).get("/api/bookings").then().body("items.id", contains(next, last, over), "total", is(3));
        as(ann).get("/api/bookings?page=1&size=2").then().body("items.id", contains(over), "total", is(3));
        as("bob-of-nothing").get("/api/bookings").then().body("items", empty(), "total", is(0));
    }

    @Test
    void aFailedTryIsNoBookingOfMine() {
        book(fromHold(hold("A1"), "tok_declined")).then().statusCode(402);

        as(ann).get("/api/bookings").then().body("items", empty(), "total", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when=soon", "page=-1", "page=x", "size=0", "size=101", "size=1.5"})
    void aMalformedQueryIsInvalid(String query) {
        as(ann).get("/api/bookings?" + query).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void staffFindsBookingsByReferenceAndBuyer() {
        var id = booked("A1").toString();
        String reference = get(UUID.fromString(id)).path("reference");

        search("q=" + reference.toLowerCase(Locale.ROOT))
                .body(
                        "items.id", contains(id),
                        "items[0].email", is(Tokens.emailOf(ann)),
                        "items[0].userId", is(Tokens.idOf(ann).toString()),
                        "items[0].status", is("CONFIRMED"),
                        "items[0].seats", contains("A1"),
                        "total", is(1));
        search("q=" + reference.substring(0, 6)).body("items.id", hasItem(id));
        search("q=" + ann.toUpperCase(Locale.ROOT)).body("items.id", contains(id));
        search("q=%25").body("items", empty());
        search("q=_").body("items", empty());
        search("q=nobody'--").body("items", empty());
    }

    @Test
    void staffFiltersBookings() {
        var confirmed = booked("A1").toString();
        var cancelled = booked("A2");
        cancel(cancelled);
        book(fromHold(hold("A3"), "tok_declined"));
        var here = "showtimeId=" + showtime;
        var today = LocalDate.now(ZoneOffset.UTC);

        search(here).body("total", is(3));
        search(here + "&status=CONFIRMED").body("items.id", contains(confirmed));
        search(here + "&status=CANCELLED").body("items.id", contains(cancelled.toString()));
        search(here + "&status=FAILED").body("total", is(1), "items[0].refund", nullValue());
        search(here + "&status=PENDING").body("items", empty());
        search("userId=" + Tokens.idOf(ann)).body("total", is(3));
        search(here + "&userId=" + Tokens.idOf("bob")).body("items", empty());
        search(here + "&from=" + today + "&to=" + today).body("total", is(3));
        search(here + "&from=" + today.plusDays(1)).body("items", empty());
        search(here + "&to=" + Instant.now().minusSeconds(600)).body("items", empty());
        search(here + "&from=" + Instant.now().minusSeconds(600)).body("items.id", hasItem(confirmed));
        search("size=1").body("items.size()", is(1), "items.id", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "showtimeId=x",
                "userId=x",
                "status=PAID",
                "status=x",
                "from=x",
                "to=2026-13-01",
                "from=2026-01-01T99:00:00Z",
                "page=x"
            })
    void aMalformedSearchIsInvalid(String query) {
        search(query, 400).spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyStaffSearches() {
        as(ann).get("/api/admin/bookings").then().spec(Problems.is(403, "forbidden"));
        RestAssured.given().get("/api/admin/bookings").then().spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.admin("ada")).get("/api/admin/bookings").then().statusCode(200);
    }

    private static ValidatableResponse search(String query) {
        return search(query, 200);
    }

    private static ValidatableResponse search(String query, int status) {
        return withToken(Tokens.staff("sam"))
                .urlEncodingEnabled(false)
                .get("/api/admin/bookings?" + query)
                .then()
                .statusCode(status);
    }
}
