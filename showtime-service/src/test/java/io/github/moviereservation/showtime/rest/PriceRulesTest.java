package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.batch;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.on;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.github.moviereservation.showtime.support.PriceLists.FRIDAY;
import static io.github.moviereservation.showtime.support.PriceLists.HOLIDAY;
import static io.github.moviereservation.showtime.support.PriceLists.at;
import static io.github.moviereservation.showtime.support.PriceLists.copyWeek;
import static io.github.moviereservation.showtime.support.PriceLists.path;
import static io.github.moviereservation.showtime.support.PriceLists.rules;
import static io.github.moviereservation.showtime.support.PriceLists.set;
import static io.github.moviereservation.showtime.support.PriceLists.withoutPrices;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.showtime.support.Calendar;
import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PriceRulesTest {

    private final Catalogue catalogue = new Catalogue().publish();

    @BeforeEach
    void theTheaterHasRules() {
        set(catalogue, rules()).then().statusCode(200);
    }

    @Test
    void rulesAreReadBackAndMayComeBack() {
        var read = asAdmin()
                .get(path(catalogue))
                .then()
                .statusCode(200)
                .body("theaterId", is(catalogue.theater))
                .body("currency", is("EUR"))
                .body("version", is(1))
                .body("basePrices.PREMIUM", is(1500))
                .body("holidays", contains(HOLIDAY.toString()))
                .body("rules.name", contains("Weekend", "Holiday"))
                .extract()
                .jsonPath()
                .<String, Object>getMap("$");

        set(catalogue, read)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("rules[0].weekdays", contains("FRIDAY"));
    }

    @Test
    void aTheaterWithoutRulesHasNone() {
        var other = new Catalogue().publish();
        eventually(() -> asAdmin()
                .get("/api/theaters/{id}/price-rules", other.theater)
                .then()
                .statusCode(200)
                .body("version", is(0))
                .body("basePrices", anEmptyMap())
                .body("rules", empty()));
    }

    @Test
    void aShowtimeCostsWhatTheRulesSay() {
        var id = schedule(withoutPrices(catalogue, FRIDAY))
                .then()
                .statusCode(201)
                .body("prices.STANDARD", is(1100))
                .body("prices.PREMIUM", is(1650))
                .body("prices.COMPANION", is(0))
                .extract()
                .jsonPath()
                .getUUID("id");
        set(catalogue, with(rules(), "rules", List.of())).then().statusCode(200);

        Calendar.get(id).then().body("prices.STANDARD", is(1100));
    }

    @Test
    void aPriceThatIsGivenCountsMore() {
        schedule(with(withoutPrices(catalogue, FRIDAY), "prices", Map.of("STANDARD", 777)))
                .then()
                .statusCode(201)
                .body("prices.STANDARD", is(777))
                .body("prices.PREMIUM", is(1650));
    }

    @Test
    void aCopiedWeekPaysThePricesOfItsOwnDays() {
        batch(List.of(with(withoutPrices(catalogue, FRIDAY), "prices", Map.of("PREMIUM", 99))))
                .then()
                .statusCode(201);

        copyWeek(catalogue, FRIDAY, HOLIDAY).then().body("created", is(1));

        on(HOLIDAY, catalogue).body("items[0].prices.STANDARD", is(1300)).body("items[0].prices.PREMIUM", is(99));
    }

    @Test
    void aKindWithoutBasePriceMustBeGiven() {
        set(catalogue, with(rules(), "basePrices", Map.of("STANDARD", 1000)))
                .then()
                .statusCode(200);

        schedule(withoutPrices(catalogue, FRIDAY))
                .then()
                .spec(Problems.is(422, "prices-not-allowed"))
                .body("detail", containsString("PREMIUM"));
    }

    @Test
    void rulesInAnotherCurrencySayNothing() {
        Broker.publish(catalogue.theaterSaved(2, data -> data.put("currency", "CHF")));

        eventually(
                () -> schedule(withoutPrices(catalogue, FRIDAY)).then().spec(Problems.is(422, "prices-not-allowed")));
    }

    @Test
    void aPreviewExplainsThePrices() {
        preview(Map.of(
                        "screenId",
                        catalogue.screen,
                        "startsAt",
                        at(HOLIDAY).toString(),
                        "format",
                        "2D",
                        "prices",
                        Map.of("WHEELCHAIR", 5)))
                .then()
                .statusCode(200)
                .body("currency", is("EUR"))
                .body("localStart", containsString(HOLIDAY + "T20:00"))
                .body("$", not(hasKey("holiday")))
                .body("kinds[0].kind", is("STANDARD"))
                .body("kinds[0].base", is(1000))
                .body("kinds[0].steps.rule", contains("Weekend", "Holiday"))
                .body("kinds[0].steps.price", contains(1100, 1300))
                .body("kinds[0].steps[0].percent", is(10))
                .body("kinds[0].steps[1].amount", is(200))
                .body("kinds[0].given", nullValue())
                .body("kinds[0].price", is(1300))
                .body("kinds.find { it.kind == 'WHEELCHAIR' }.given", is(5))
                .body("kinds.find { it.kind == 'WHEELCHAIR' }.price", is(5));
        preview(Map.of("screenId", UUID.randomUUID(), "startsAt", at(HOLIDAY).toString(), "format", "2D"))
                .then()
                .spec(Problems.is(404, "not-found"));
        for (var start : List.of("9999-12-31T00:00:00Z", "0000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z")) {
            preview(Map.of("screenId", catalogue.screen, "startsAt", start, "format", "2D"))
                    .then()
                    .spec(Problems.is(400, "invalid-input"))
                    .body("errors.field", contains("startsAt"));
        }
    }

    private static Response preview(Map<String, ?> query) {
        return asAdmin().body(query).post("/api/showtimes/prices/preview");
    }
}
