package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.CounterTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The money of a cancelled counter sale leaves a till once. */
@QuarkusTest
class HandBackTest extends CounterTest {

    private static final String KIM = Tokens.staff("kim");

    @Test
    void anyDeskHandsBackAndTheRefundIsDone() {
        var id = cancelled();
        asSam().get("/api/bookings/{id}", id).then().body("refund.status", is("PENDING"));

        handBack(KIM, id).then().statusCode(200).body("refund.status", is("REFUNDED"), "refund.amount", is(1200));

        asSam().get("/api/bookings/{id}", id).then().body("refund.status", is("REFUNDED"));
    }

    @Test
    void theSecondDeskIsToldWhoWasFirst() {
        var id = cancelled();
        handBack(KIM, id).then().statusCode(200);

        handBack(Tokens.staff(sam), id)
                .then()
                .spec(Problems.is(409, "handed-back"))
                .body(
                        "handedBackBy", is(Tokens.idOf("kim").toString()),
                        "handedBackAt", notNullValue());
    }

    @RepeatedTest(5)
    void ofManyDesksAtOnceOnePays() throws Exception {
        var id = cancelled();

        var answers = Race.of(10, () -> handBack(KIM, id).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void whatIsNotCancelledIsNotHandedBack() {
        handBack(KIM, sold("CASH", "A1")).then().spec(Problems.is(409, "nothing-to-hand-back"));
    }

    @Test
    void whatTheBankReturnsIsNotHandedBack() {
        var id = booked("A1");
        as(ann).post("/api/bookings/{id}/cancel", id).then().statusCode(200);

        handBack(KIM, id).then().spec(Problems.is(409, "nothing-to-hand-back"));
    }

    @Test
    void anUnknownBookingIsNotFound() {
        handBack(KIM, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void customersHandNothingBack() {
        var id = cancelled();

        handBack(Tokens.customer(ann), id).then().spec(Problems.is(403, "forbidden"));
        RestAssured.post("/api/admin/bookings/{id}/hand-back", id).then().spec(Problems.is(401, "unauthorized"));
        asSam().get("/api/bookings/{id}", id).then().body("refund.status", is("PENDING"));
    }

    private UUID cancelled() {
        var id = sold("CASH", "A1");
        asSam().post("/api/bookings/{id}/cancel", id).then().statusCode(200);
        return id;
    }

    private static Response handBack(String token, UUID id) {
        return withToken(token).post("/api/admin/bookings/{id}/hand-back", id);
    }
}
