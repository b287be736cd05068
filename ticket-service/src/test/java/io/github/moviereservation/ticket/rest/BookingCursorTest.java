package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.ManyBookings;
import io.github.moviereservation.ticket.support.Showtimes;
import io.github.moviereservation.web.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read page by page, each page after the one before. */
@QuarkusTest
class BookingCursorTest extends BookingTest {

    @Inject
    ManyBookings many;

    @Test
    void staffReadsAllBookingsAndEachOnce() {
        many.given(showtime, 5);

        var whole = staff("?showtimeId=" + showtime).jsonPath().getList("items.id", String.class);
        var pages = pages(true, "/api/admin/bookings?size=2&showtimeId=" + showtime);

        assertThat(pages).hasSize(3);
        assertThat(pages.getLast()).hasSize(1);
        assertThat(pages.stream().flatMap(List::stream)).hasSize(5).containsExactlyElementsOf(whole);
    }

    @Test
    void aFullLastPageHasNoNext() {
        many.given(showtime, 4);

        assertThat(pages(true, "/api/admin/bookings?size=2&showtimeId=" + showtime))
                .hasSize(2);
    }

    @Test
    void bookingsOfTheSameMomentAreReadOnceEach() {
        many.given(showtime, 5);
        many.soldAtOnce(showtime);

        var read = pages(true, "/api/admin/bookings?size=1&showtimeId=" + showtime).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(read).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSoldMeanwhileMovesNothing() {
        many.given(showtime, 4);
        var first = staff("?size=2&showtimeId=" + showtime);
        String next = first.path("next");

        booked("B1");
        var second = staff("?size=2&showtimeId=" + showtime + "&cursor=" + next);

        second.then().body("items.id", not(empty()), "total", is(5), "page", is(0), "size", is(2));
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first)).hasSize(2);
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void myBookingsHaveCursorsInEachOrder() {
        var ids = new ArrayList<String>();
        for (int days = 3; days > 0; days--) {
            showtime = showtimes.given(Instant.now().plus(Duration.ofDays(days)));
            ids.addFirst(booked("A1").toString());
        }

        assertThat(mine("?size=1&when=upcoming")).containsExactlyElementsOf(ids);
        assertThat(mine("?size=2")).containsExactlyElementsOf(ids);
        var showtimesOfMine = as(ann).get("/api/bookings").jsonPath().getList("items.showtime.id", UUID.class);
        for (int i = 0; i < 3; i++) {
            showtimes.moveTo(showtimesOfMine.get(i), Instant.now().minus(Duration.ofDays(9L - i)));
        }
        assertThat(mine("?size=1&when=past")).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void theNumberOfAPageStillWorks() {
        many.given(showtime, 3);

        staff("?size=2&page=1&showtimeId=" + showtime)
                .then()
                .body("items.size()", is(1), "page", is(1), "total", is(3));
    }

    @Test
    void countingStopsAtTenThousand() {
        many.given(showtime, 10_001);

        staff("?size=1&showtimeId=" + showtime).then().body("total", is(10_000));
        staff("?size=1&page=10000&showtimeId=" + showtime).then().body("items.size()", is(1), "next", is((String)
                null));
    }

    @Test
    void staffFiltersByFilmAndTheater() {
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        var movie = UUID.randomUUID();
        var theater = UUID.randomUUID();
        data.getJsonObject("movie").put("id", movie.toString());
        data.getJsonObject("theater").put("id", theater.toString());
        showtime = showtimes.given(data);
        var id = booked("A1").toString();

        staff("?movieId=" + movie).then().body("items.id", contains(id), "total", is(1));
        staff("?theaterId=" + theater).then().body("items.id", contains(id), "total", is(1));
        staff("?theaterId=" + theater + "&movieId=" + UUID.randomUUID()).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=AAAA", "cursor=%00", "movieId=x", "theaterId=1"})
    void aMalformedQueryIsInvalid(String query) {
        staff("?" + query).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aMalformedCursorOfMineIsInvalid() {
        as(ann).get("/api/bookings?cursor=x").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aCursorStandsWithoutThePage() {
        var cursor = new Cursor(Instant.now(), UUID.randomUUID());

        staff("?page=1&cursor=" + cursor)
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("cursor"));
    }

    private List<String> mine(String query) {
        return pages(false, "/api/bookings" + query).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<List<String>> pages(boolean asStaff, String path) {
        var pages = new ArrayList<List<String>>();
        String next = null;
        do {
            var page = (asStaff ? withToken(Tokens.staff("sam")) : as(ann))
                    .get(path + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            pages.add(ids(page));
            next = page.path("next");
        } while (next != null && pages.size() < 10);
        return pages;
    }

    private static List<String> ids(Response page) {
        return page.jsonPath().getList("items.id", String.class);
    }

    private static Response staff(String query) {
        return withToken(Tokens.staff("sam")).urlEncodingEnabled(false).get("/api/admin/bookings" + query);
    }
}
