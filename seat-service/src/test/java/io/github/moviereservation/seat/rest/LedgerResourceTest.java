package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LedgerResourceTest {

    private static final String LEDGER = "/api/admin/seats/{id}/ledger";
    private static final String ADA = Tokens.admin("ada");

    @Inject
    Showtimes showtimes;

    private final UUID booking = UUID.randomUUID();
    private UUID showtime;
    private UUID hold;

    @BeforeEach
    void sellAndTakeBack() {
        showtime = showtimes.open();
        hold = held("ann", showtime, "A1", "A2");
        confirm(hold, booking, "ann").then().statusCode(200);
        releaseBooking(booking).then().statusCode(204);
    }

    @Test
    void aSeatTellsItsWholeStory() {
        var ann = Tokens.idOf("ann").toString();

        var entries = as(ADA).queryParam("seat", "A1")
                .get(LEDGER, showtime)
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.seat", everyItem(is("A1")))
                .body("items.version", contains(1, 2, 3))
                .body("items.state", contains("HELD", "SOLD", "FREE"))
                .body("items.holdId", everyItem(is(hold.toString())))
                .body("items.bookingId", contains(null, booking.toString(), booking.toString()))
                .body("items.userId", everyItem(is(ann)))
                .extract()
                .jsonPath();
        assertThat(entries.getList("items.at", String.class).stream().map(Instant::parse))
                .isSorted();
    }

    @Test
    void withoutASeatAllAreToldPageByPage() {
        as(ADA).get(LEDGER, showtime)
                .then()
                .statusCode(200)
                .body("total", is(6))
                .body("page", is(0))
                .body("size", is(20))
                .body("items.seat", contains("A1", "A1", "A1", "A2", "A2", "A2"));
        as(ADA).queryParam("page", 1)
                .queryParam("size", 4)
                .get(LEDGER, showtime)
                .then()
                .statusCode(200)
                .body("total", is(6))
                .body("items.seat", contains("A2", "A2"))
                .body("items.version", contains(2, 3));
        as(ADA).queryParam("page", 9)
                .get(LEDGER, showtime)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aSeatThatNobodyTouchedHasNoStory() {
        as(ADA).queryParam("seat", "B7")
                .get(LEDGER, showtime)
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat=a1", "seat=A1'--", "page=-1", "page=x", "size=0", "size=101"})
    void aMalformedQuestionIsInvalid(String query) {
        as(ADA).get(LEDGER + "?" + query, showtime).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        as(ADA).get(LEDGER, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void onlyAdminsReadIt() {
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            as(token).get(LEDGER, showtime).then().spec(Problems.is(403, "forbidden"));
        }
        given().get(LEDGER, showtime).then().spec(Problems.is(401, "unauthorized"));
    }
}
