package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.batch;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.copy;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.on;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.showtime.support.Calendar;
import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A theater in Madrid whose next Friday but one is a holiday. */
@QuarkusTest
class PriceRulesTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate FRIDAY =
            LocalDate.now(MADRID).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    private static final LocalDate HOLIDAY = FRIDAY.plusWeeks(1);

    private final Catalogue catalogue = new Catalogue().publish();

    @BeforeEach
    void theTheaterHasRules() {
        set(rules()).then().statusCode(200);
    }

    @Test
    void rulesAreReadBackAndMayComeBack() {
        var read = asAdmin()
                .get(path())
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

        set(read).then().statusCode(200).body("version", is(2)).body("rules[0].weekdays", contains("FRIDAY"));
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
        var id = schedule(withoutPrices(FRIDAY))
                .then()
                .statusCode(201)
                .body("prices.STANDARD", is(1100))
                .body("prices.PREMIUM", is(1650))
                .body("prices.COMPANION", is(0))
                .extract()
                .jsonPath()
                .getUUID("id");
        set(with(rules(), "rules", List.of())).then().statusCode(200);

        Calendar.get(id).then().body("prices.STANDARD", is(1100));
        change(id, withoutPrices(FRIDAY)).then().statusCode(200).body("prices.STANDARD", is(1000));
    }

    @Test
    void aPriceThatIsGivenCountsMore() {
        schedule(with(withoutPrices(FRIDAY), "prices", Map.of("STANDARD", 777)))
                .then()
                .statusCode(201)
                .body("prices.STANDARD", is(777))
                .body("prices.PREMIUM", is(1650));
    }

    @Test
    void aCopiedWeekPaysThePricesOfItsOwnDays() {
        batch(List.of(with(withoutPrices(FRIDAY), "prices", Map.of("PREMIUM", 99))))
                .then()
                .statusCode(201);

        copy(Map.of("theaterId", catalogue.theater, "from", week(FRIDAY), "to", week(HOLIDAY)))
                .then()
                .body("created", is(1));

        on(HOLIDAY, catalogue).body("items[0].prices.STANDARD", is(1300)).body("items[0].prices.PREMIUM", is(99));
    }

    @Test
    void aKindWithoutBasePriceMustBeGiven() {
        set(with(rules(), "basePrices", Map.of("STANDARD", 1000))).then().statusCode(200);

        schedule(withoutPrices(FRIDAY))
                .then()
                .spec(Problems.is(422, "prices-not-allowed"))
                .body("detail", containsString("PREMIUM"));
    }

    @Test
    void rulesInAnotherCurrencySayNothing() {
        Broker.publish(catalogue.theaterSaved(2, data -> data.put("currency", "CHF")));

        eventually(() -> schedule(withoutPrices(FRIDAY)).then().spec(Problems.is(422, "prices-not-allowed")));
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
                .body("holiday", is(true))
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

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("basePrices", "basePrices", null),
                Arguments.of("basePrices", "basePrices.STANDARD", Map.of("STANDARD", -1)),
                Arguments.of("basePrices", "basePrices.STANDARD", Map.of("STANDARD", 1_000_000_01)),
                Arguments.of("basePrices", "basePrices", Map.of("THRONE", 1)),
                Arguments.of("holidays", "holidays[0]", List.of("2026-02-30")),
                Arguments.of("holidays", "holidays[0]", List.of(20261225)),
                Arguments.of("holidays", "holidays[0]", List.of("0000-01-01")),
                Arguments.of("holidays", "holidays[0]", List.of("9999-12-31")),
                Arguments.of("holidays", "holidays", Collections.nCopies(401, "2026-12-25")),
                Arguments.of("rules", "rules[0]", Arrays.asList((Object) null)),
                Arguments.of("rules", "rules", Collections.nCopies(101, rule(Map.of("percent", 1)))),
                Arguments.of("rules", "rules[1].name", Collections.nCopies(2, rule(Map.of("percent", 1)))),
                Arguments.of("rules", "rules[0].name", List.of(rule(Map.of("percent", 1, "name", " ")))),
                Arguments.of("rules", "rules[0].name", List.of(rule(Map.of("percent", 1, "name", "x".repeat(101))))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of()))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", 1, "amount", 1)))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", -101)))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", 1.5)))),
                Arguments.of("rules", "rules[0].amount", List.of(rule(Map.of("amount", Long.MAX_VALUE)))),
                Arguments.of("rules", "rules[0].weekdays", List.of(rule(Map.of("percent", 1, "weekdays", List.of())))),
                Arguments.of(
                        "rules",
                        "rules[0].weekdays[0]",
                        List.of(rule(Map.of("percent", 1, "weekdays", List.of("DAY"))))),
                Arguments.of(
                        "rules", "rules[0].from", List.of(rule(Map.of("percent", 1, "from", "25:00", "to", "26:00")))),
                Arguments.of("rules", "rules[0].to", List.of(rule(Map.of("percent", 1, "from", "10:00")))),
                Arguments.of(
                        "rules", "rules[0].to", List.of(rule(Map.of("percent", 1, "from", "10:00", "to", "10:00")))),
                Arguments.of("rules", "rules[0].holiday", List.of(rule(Map.of("percent", 1, "holiday", "yes")))),
                Arguments.of("surprise", "surprise", 1));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedFieldIsNamedAndNothingStored(String name, String field, Object value) {
        set(with(rules(), name, value))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem(containsString(field)));
        asAdmin().get(path()).then().body("version", is(1));
    }

    @Test
    void namesMayBeWrittenInAnyScript() {
        var name = "عطلة 🎄 Fête";
        set(with(rules(), "rules", List.of(rule(Map.of("percent", 1, "name", name)))))
                .then()
                .statusCode(200);

        asAdmin().get(path()).then().body("rules[0].name", is(name));
    }

    @Test
    void onlyAdminsSeeAndSetRules() {
        given().get(path()).then().spec(Problems.is(401, "unauthorized"));
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            var caller =
                    given().auth().oauth2(token).contentType(ContentType.JSON).body(rules());
            caller.get(path()).then().spec(Problems.is(403, "forbidden"));
            caller.put(path()).then().spec(Problems.is(403, "forbidden"));
            caller.post("/api/showtimes/prices/preview").then().spec(Problems.is(403, "forbidden"));
        }
        asAdmin()
                .get("/api/theaters/{id}/price-rules", UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
        asAdmin()
                .body(rules())
                .put("/api/theaters/{id}/price-rules", UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "basePrices",
                Map.of("STANDARD", 1000, "PREMIUM", 1500, "WHEELCHAIR", 1000, "COMPANION", 0),
                "holidays",
                List.of(HOLIDAY.toString()),
                "rules",
                List.of(
                        Map.of("name", "Weekend", "weekdays", List.of("FRIDAY"), "percent", 10),
                        Map.of(
                                "name",
                                "Holiday",
                                "holiday",
                                true,
                                "kinds",
                                List.of("STANDARD", "PREMIUM"),
                                "amount",
                                200)));
    }

    private static Map<String, Object> rule(Map<String, Object> fields) {
        var rule = new HashMap<String, Object>(Map.of("name", "Rule"));
        rule.putAll(fields);
        return rule;
    }

    private Map<String, Object> withoutPrices(LocalDate day) {
        return with(plan(catalogue, at(day)), "prices", null);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(20, 0).atZone(MADRID).toInstant();
    }

    private static String week(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W48".length());
    }

    private String path() {
        return "/api/theaters/" + catalogue.theater + "/price-rules";
    }

    private Response set(Map<String, ?> rules) {
        return asAdmin().body(rules).put(path());
    }

    private static Response preview(Map<String, ?> query) {
        return asAdmin().body(query).post("/api/showtimes/prices/preview");
    }
}
