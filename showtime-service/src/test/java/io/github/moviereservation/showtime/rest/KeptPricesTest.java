package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.get;
import static io.github.moviereservation.showtime.support.Calendar.on;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.github.moviereservation.showtime.support.PriceLists.FRIDAY;
import static io.github.moviereservation.showtime.support.PriceLists.HOLIDAY;
import static io.github.moviereservation.showtime.support.PriceLists.at;
import static io.github.moviereservation.showtime.support.PriceLists.copyWeek;
import static io.github.moviereservation.showtime.support.PriceLists.rules;
import static io.github.moviereservation.showtime.support.PriceLists.set;
import static io.github.moviereservation.showtime.support.PriceLists.withoutPrices;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules made of a showtime's prices stays apart from what an admin said, and stays as it is. */
@QuarkusTest
class KeptPricesTest {

    private final Catalogue catalogue = new Catalogue().publish();
    private UUID id;

    @BeforeEach
    void aShowtimeIsPartlyPricedByRules() {
        set(catalogue, rules()).then().statusCode(200);
        id = schedule(with(withoutPrices(catalogue, FRIDAY), "prices", Map.of("PREMIUM", 99)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void pricesThatComeBackAsTheyWereReadAreNotGivenByThat() {
        change(id, with(withoutPrices(catalogue, FRIDAY), "prices", read()))
                .then()
                .statusCode(200)
                .body("givenPrices", is(Map.of("PREMIUM", 99)));

        copyWeek(catalogue, FRIDAY, HOLIDAY).then().body("created", is(1));

        on(HOLIDAY, catalogue).body("items[0].prices.STANDARD", is(1300)).body("items[0].prices.PREMIUM", is(99));
    }

    @Test
    void anotherPriceThanTheRulesMadeIsGiven() {
        var prices = read();
        prices.put("STANDARD", 1101);

        change(id, with(withoutPrices(catalogue, FRIDAY), "prices", prices))
                .then()
                .statusCode(200);
        copyWeek(catalogue, FRIDAY, HOLIDAY).then().body("created", is(1));

        on(HOLIDAY, catalogue).body("items[0].prices.STANDARD", is(1101)).body("items[0].prices.WHEELCHAIR", is(1100));
    }

    @Test
    void whatIsSentIsChargedAtAnotherTimeToo() {
        var later =
                with(withoutPrices(catalogue, FRIDAY), "startsAt", at(HOLIDAY).toString());

        change(id, with(later, "prices", read()))
                .then()
                .statusCode(200)
                .body("prices.STANDARD", is(1100))
                .body("givenPrices", is(Map.of("PREMIUM", 99)));
    }

    @Test
    void pricesThatAreLeftOutStayWherePlaceTimeAndFormatDo() {
        set(catalogue, with(rules(), "rules", List.of())).then().statusCode(200);
        var plan = with(withoutPrices(catalogue, FRIDAY), "language", "es");

        change(id, plan)
                .then()
                .statusCode(200)
                .body("prices.STANDARD", is(1100))
                .body("prices.PREMIUM", is(99))
                .body("givenPrices", is(Map.of("PREMIUM", 99)));
        change(id, with(plan, "prices", Map.of("COMPANION", 3)))
                .then()
                .statusCode(200)
                .body("prices", is(Map.of("STANDARD", 1100, "PREMIUM", 99, "WHEELCHAIR", 1100, "COMPANION", 3)))
                .body("givenPrices", is(Map.of("PREMIUM", 99, "COMPANION", 3)));
    }

    @Test
    void pricesThatAreLeftOutFollowTheRulesOfAnotherTimeOrFormat() {
        change(
                        id,
                        with(
                                withoutPrices(catalogue, FRIDAY),
                                "startsAt",
                                at(HOLIDAY).toString()))
                .then()
                .statusCode(200)
                .body("prices.STANDARD", is(1300))
                .body("givenPrices", anEmptyMap());
        set(catalogue, with(rules(), "rules", List.of())).then().statusCode(200);
        change(id, with(withoutPrices(catalogue, HOLIDAY), "format", "3D"))
                .then()
                .statusCode(200)
                .body("prices.STANDARD", is(1000));
    }

    @Test
    void theRulesCountOnAScreenThatWasClosedSince() {
        Broker.publish(catalogue.screenDeleted());
        eventually(() -> schedule(withoutPrices(catalogue, HOLIDAY)).then().statusCode(422));
        var later = at(FRIDAY).plus(Duration.ofHours(1));

        change(id, with(withoutPrices(catalogue, FRIDAY), "startsAt", later.toString()))
                .then()
                .statusCode(200)
                .body("prices.STANDARD", is(1100));
    }

    @Test
    void onlyAdminsAreToldWhichPricesAreGiven() {
        asAdmin().get("/api/showtimes/{id}", id).then().body("givenPrices", is(Map.of("PREMIUM", 99)));
        asAdmin()
                .queryParam("theaterId", catalogue.theater)
                .get("/api/showtimes")
                .then()
                .body("items[0].givenPrices", is(Map.of("PREMIUM", 99)));

        get(id).then().statusCode(200).body("$", not(hasKey("givenPrices")));
        on(FRIDAY, catalogue).body("items[0]", not(hasKey("givenPrices")));
        for (var token : List.of(Tokens.customer("ann"), Tokens.expired("ann"))) {
            given().auth()
                    .oauth2(token)
                    .get("/api/showtimes/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("givenPrices")));
        }
    }

    private Map<String, Integer> read() {
        return get(id).jsonPath().getMap("prices");
    }
}
