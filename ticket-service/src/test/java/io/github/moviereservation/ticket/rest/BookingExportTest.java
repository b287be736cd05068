package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.ManyBookings;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingExportTest extends BookingTest {

    private static final String HEADER =
            "reference,status,createdAt,userId,soldBy,email,movie,theater,screen,startsAt,seats,"
                    + "tickets,discount,promoCode,total,refund,currency,paymentMethod,id";

    private static final String PATH = "/api/admin/bookings.csv";

    @Inject
    ManyBookings many;

    @TestHTTPResource
    URI service;

    @AfterEach
    void mend() {
        many.mend(showtime);
    }

    @Test
    void aBookingIsALine() {
        var startsAt = Instant.parse("2099-11-27T19:15:00Z");
        showtime = showtimes.given(startsAt);
        var order = fromHold(hold("P1", "P2"), "tok_ok");
        order.put("types", Map.of("P2", "CHILD"));
        var id = UUID.fromString(book(order).path("id"));
        cancel(id);
        var booking = get(id);

        export("?showtimeId=" + showtime)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Transfer-Encoding", is("chunked"))
                .header("Content-Disposition", is("attachment; filename=\"bookings.csv\""))
                .body(is(HEADER + "\r\n"
                        + String.join(
                                ",",
                                booking.path("reference"),
                                "CANCELLED",
                                booking.path("createdAt"),
                                Tokens.idOf(ann) + ",",
                                Tokens.emailOf(ann),
                                "Metropolis,Odeon Central,Screen 1",
                                startsAt.toString(),
                                "P1 P2,2,0,,2560,2560,EUR,CARD",
                                id.toString())
                        + "\r\n"));
    }

    @Test
    void aTextIsQuotedAndNoFormula() {
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("movie").put("title", "=HYPERLINK(\"http://x\")");
        data.getJsonObject("theater").put("name", "Kino, „Süd“");
        showtime = showtimes.given(data);
        booked("A1");

        export("?showtimeId=" + showtime)
                .then()
                .body(containsString(",\"'=HYPERLINK(\"\"http://x\"\")\",\"Kino, „Süd“\",Screen 1,"));
    }

    @Test
    void everyBookingOfManyIsThereOnce() {
        many.given(showtime, 1203);

        var lines = lines("?showtimeId=" + showtime);

        assertThat(lines).hasSize(1204).doesNotHaveDuplicates().startsWith(HEADER);
        assertThat(lines.get(1)).contains("guest1@example.org");
        assertThat(lines.getLast()).contains("guest1203@example.org");
    }

    @Test
    void aFullLastBatchIsTheEnd() {
        many.given(showtime, 1000);

        assertThat(lines("?showtimeId=" + showtime)).hasSize(1001);
    }

    @Test
    void theFilterHolds() {
        booked("A1");
        cancel(booked("A2"));

        assertThat(lines("?showtimeId=" + showtime + "&status=CANCELLED")).hasSize(2);
        assertThat(lines("?q=" + ann)).hasSize(3);
        assertThat(lines("?movieId=" + UUID.randomUUID())).containsExactly(HEADER);
    }

    /** What is written to the oldest booking while the client does not read, it reads later: nothing was read ahead. */
    @Test
    void aClientThatStopsReadingStopsTheReadingOfBookings() throws Exception {
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("movie").put("title", "Long".repeat(500));
        showtime = showtimes.given(data);
        many.given(showtime, 8000);
        try (var client = new Socket()) {
            client.setReceiveBufferSize(16 * 1024);
            client.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            client.getOutputStream()
                    .write(("GET " + PATH + "?showtimeId=" + showtime + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\nAuthorization: Bearer " + Tokens.admin("ada") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
            Thread.sleep(3000);
            many.renameOldest(showtime, "LATE-" + showtime);

            var bookings =
                    answer.lines().filter(line -> line.contains("@example.org")).toList();

            assertThat(bookings).hasSizeGreaterThan(7900);
            assertThat(bookings.getLast()).startsWith("LATE-" + showtime);
        }
    }

    @Test
    void whatFailsOnTheWayDoesNotLookComplete() throws Exception {
        many.given(showtime, 1200);
        many.spoilOldest(showtime);
        var request = HttpRequest.newBuilder(service.resolve(PATH + "?showtimeId=" + showtime))
                .header("Authorization", "Bearer " + Tokens.admin("ada"))
                .timeout(Duration.ofSeconds(20))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void whatFailsAtOnceIsAProblem() {
        booked("A1");
        many.spoilOldest(showtime);

        export("?showtimeId=" + showtime).then().spec(Problems.is(500, "internal"));
    }

    @Test
    void aMalformedFilterIsInvalid() {
        export("?from=x").then().spec(Problems.is(400, "invalid-input"));
        export("?status=PAID").then().spec(Problems.is(400, "invalid-input"));
        export("?q=" + "x".repeat(201)).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyAdminsDownload() {
        withToken(Tokens.staff("sam")).get(PATH).then().spec(Problems.is(403, "forbidden"));
        as(ann).get(PATH).then().spec(Problems.is(403, "forbidden"));
        RestAssured.given().get(PATH).then().spec(Problems.is(401, "unauthorized"));
    }

    private static List<String> lines(String query) {
        var csv = export(query).then().statusCode(200).extract().asString();
        assertThat(csv).endsWith("\r\n");
        return List.of(csv.split("\r\n"));
    }

    private static Response export(String query) {
        return withToken(Tokens.admin("ada")).get(PATH + query);
    }
}
