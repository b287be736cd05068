package io.github.moviereservation.reporting.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Reads reports as an admin does. */
public final class Reports {

    private Reports() {}

    public static Response get(String report, Map<String, ?> query) {
        return given().auth().oauth2(Tokens.admin("ada")).queryParams(query).get("/api/reports/" + report);
    }

    public static JsonPath read(String report, String from, String to, String groupBy) {
        return get(report, Map.of("from", from, "to", to, "groupBy", groupBy))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The rows of one key, of a group that other tests write to as well. */
    public static List<Map<String, Object>> rows(JsonPath report, String key) {
        return report.<Map<String, Object>>getList("rows").stream()
                .filter(row -> row.get("key").equals(key))
                .toList();
    }

    public static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(check);
    }
}
