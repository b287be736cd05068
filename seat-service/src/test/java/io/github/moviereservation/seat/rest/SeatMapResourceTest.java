package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.map;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;

import io.github.moviereservation.seat.domain.WatchedDatabase;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatMapResourceTest {

    @Inject
    Showtimes showtimes;

    @Inject
    WatchedDatabase database;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void everybodySeesAllSeatsInReadingOrder() {
        var map = map(showtime);

        assertThat(map.getString("showtimeId")).isEqualTo(showtime.toString());
        assertThat(map.getString("currency")).isEqualTo("EUR");
        assertThat(map.getList("seats.id")).isEqualTo(Showtimes.allSeats(12));
        assertThat(map.getMap("seats[12]"))
                .isEqualTo(Map.of(
                        "id", "B1", "row", "B", "number", 1, "kind", "PREMIUM", "price", 1600, "state", "FREE",
                        "version", 0));
    }

    @Test
    void aChangeShowsWithAHigherVersion() {
        held("ann", showtime, "B1");

        assertThat(map(showtime).getString("seats[12].state")).isEqualTo("HELD");
        assertThat(map(showtime).getInt("seats[12].version")).isEqualTo(1);
    }

    @Test
    void anUnchangedMapIsNotSentAgain() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");

        for (var known : new String[] {tag, tag.substring(2), "\"x\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get("/api/seatmaps/{id}", showtime)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
        }
    }

    @Test
    void aChangedMapIsSentAgain() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");
        held("ann", showtime, "A1");

        var answer = given().header("If-None-Match", tag).get("/api/seatmaps/{id}", showtime);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aMapIsCompressedForWhoAsksForIt() throws Exception {
        held("ann", showtime, "A1");

        var plain = raw("Accept-Encoding", "identity");
        assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        for (var encodings : new String[] {"gzip", "br, gzip;q=0.8", "deflate,gzip"}) {
            var compressed = raw("Accept-Encoding", encodings);
            assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
            assertThat(compressed.headers().firstValue("ETag"))
                    .isEqualTo(plain.headers().firstValue("ETag"));
            assertThat(compressed.body().length).isLessThan(plain.body().length / 3);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                    .as(encodings)
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void aMapIsPlainForWhoDoesNotAskForCompression() throws Exception {
        for (var encodings : new String[] {"br", "gzip;q=0", "identity, gzip; q=0.0"}) {
            var plain = raw("Accept-Encoding", encodings);
            assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("{");
        }
    }

    @Test
    void whatHasNotChangedSaysHowItVaries() throws Exception {
        var tag = raw("Accept-Encoding", "gzip").headers().firstValue("ETag").orElseThrow();

        var unchanged = raw("If-None-Match", tag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(unchanged.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void everyChangeOfThisProcessShowsAtOnce() {
        for (int i = 0; i < 20; i++) {
            var hold = held("ann", showtime, "A1");
            assertThat(map(showtime).getString("seats[0].state")).isEqualTo("HELD");
            Calls.release(Tokens.customer("ann"), hold).then().statusCode(204);
            assertThat(map(showtime).getString("seats[0].state")).isEqualTo("FREE");
        }
        assertThat(map(showtime).getInt("seats[0].version")).isEqualTo(40);
    }

    @Test
    void whatAnotherReplicaChangesShowsWithinASecond() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");

        Database.execute(
                "insert into seat_ledger (showtime_id, seat, version, state) values (?, 'A1', 1, 'BLOCKED')", showtime);
        Database.execute(
                "update seat set state = 'BLOCKED', version = 1 where showtime_id = ? and seat = 'A1'", showtime);

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMillis(1500))
                .until(() -> map(showtime).getString("seats[0].state").equals("BLOCKED"));
        given().header("If-None-Match", tag)
                .get("/api/seatmaps/{id}", showtime)
                .then()
                .statusCode(200);
    }

    /** The database is asked once a second at most, however often clients ask. */
    @Test
    void anUnchangedMapIsAnsweredFromMemory() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");
        var before = database.readsOf(showtime);
        var start = System.nanoTime();

        for (int i = 0; i < 300; i++) {
            given().header("If-None-Match", tag)
                    .get("/api/seatmaps/{id}", showtime)
                    .then()
                    .statusCode(304);
        }

        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(database.readsOf(showtime) - before).isLessThanOrEqualTo((int) seconds + 1);
    }

    private HttpResponse<byte[]> raw(String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/seatmaps/" + showtime))
                .header(header, value)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        given().get("/api/seatmaps/{id}", UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        given().get("/api/seatmaps/nonsense").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aCancelledShowtimeIsClosedExceptForWhatIsSold() {
        var booking = UUID.randomUUID();
        var sold = held("ann", showtime, "A1");
        Calls.confirm(sold, booking, "ann").then().statusCode(200);
        held("bob", showtime, "A2");

        showtimes.cancel(showtime);

        var map = map(showtime);
        assertThat(map.getString("seats[0].state")).isEqualTo("SOLD");
        assertThat(map.getList("seats.state").subList(1, 24)).containsOnly("BLOCKED");
        assertThat(map.getInt("seats[1].version")).isEqualTo(2);
        assertThat(map.getInt("seats[2].version")).isEqualTo(1);
    }
}
