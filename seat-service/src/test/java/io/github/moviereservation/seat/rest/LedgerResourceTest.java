package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.OpenApiRules;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerResourceTest {

    private static final String PATH = "/api/admin/seats/{id}/ledger";

    @Inject
    Showtimes showtimes;

    @Test
    void aSeatsWholeStoryCanBeRead() {
        var showtime = showtimes.open();
        var hold = held("ann", showtime, "A1", "A2");
        var booking = UUID.randomUUID();
        confirm(hold, booking, "ann").then().statusCode(200);
        releaseBooking(booking).then().statusCode(204);

        as(Tokens.admin("eve"))
                .queryParam("seat", "A1")
                .get(PATH, showtime)
                .then()
                .statusCode(200)
                .body("items.state", contains("HELD", "SOLD", "FREE"), "items.version", contains(1, 2, 3))
                .body("items.seat", everyItem(is("A1")), "items.holdId", everyItem(is(hold.toString())))
                .body("items[1].bookingId", is(booking.toString()), "items[2].bookingId", is(booking.toString()))
                .body("items[0].userId", is(Tokens.idOf("ann").toString()), "total", is(3));
        as(Tokens.admin("eve"))
                .queryParam("size", 4)
                .get(PATH, showtime)
                .then()
                .body("items", hasSize(4), "total", is(6), "size", is(4));
    }

    @Test
    void onlyAdminsReadIt() {
        var showtime = showtimes.open();

        given().get(PATH, showtime).then().spec(Problems.is(401, "unauthorized"));
        as(Tokens.customer("ann")).get(PATH, showtime).then().spec(Problems.is(403, "forbidden"));
        as(Tokens.staff("sam")).get(PATH, showtime).then().spec(Problems.is(403, "forbidden"));
        as(Tokens.admin("eve")).get(PATH, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        as(Tokens.admin("eve"))
                .queryParam("seat", "A1'; drop table seat")
                .get(PATH, showtime)
                .then()
                .spec(Problems.is(400, "invalid-input"));
        as(Tokens.admin("eve"))
                .queryParam("size", 101)
                .get(PATH, showtime)
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void theDocumentNamesWhatCanHappen() {
        OpenApiRules.check();
    }
}
