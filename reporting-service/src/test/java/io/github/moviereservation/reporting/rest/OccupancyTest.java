package io.github.moviereservation.reporting.rest;

import static io.github.moviereservation.reporting.support.Reports.eventually;
import static io.github.moviereservation.reporting.support.Reports.read;
import static io.github.moviereservation.reporting.support.Reports.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.reporting.support.Sales;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OccupancyTest {

    private static final String SOLD_AT = "2026-11-22T18:00:00Z";

    private final String booking = UUID.randomUUID().toString();
    private final Sales sales = new Sales("Occupancy " + booking);

    @Test
    void soldSeatsAreSetAgainstAllSeatsButGaps() {
        Sales.publish(sales.scheduled(), sales.confirmed(booking, 3, SOLD_AT));

        eventually(() -> assertThat(byMovie()).isEqualTo(row(sales.movie, sales.title, 1, 3, 6, 0.5f)));
    }

    @Test
    void aCancelledBookingGivesItsSeatsBack() {
        Sales.publish(
                sales.scheduled(),
                sales.confirmed(booking, 3, SOLD_AT),
                sales.cancelled(booking, 3, SOLD_AT, 3000, "2026-11-23T18:00:00Z"));

        eventually(() -> assertThat(byMovie()).isEqualTo(row(sales.movie, sales.title, 1, 0, 6, 0f)));
    }

    @Test
    void aCancelledShowtimeDoesNotCount() {
        Sales.publish(sales.scheduled());
        eventually(() -> assertThat(byMovie()).isNotNull());

        Sales.publish(sales.cancelledShowtime());

        eventually(() -> assertThat(byMovie()).isNull());
    }

    @Test
    void aCancellationThatComesBeforeItsShowtimeStillCounts() {
        var later = new Sales("Later");
        Sales.publish(sales.cancelledShowtime());
        Sales.publish(sales.scheduled(), later.scheduled());

        eventually(() -> {
            assertThat(rows(november(), later.movie)).hasSize(1);
            assertThat(byMovie()).isNull();
        });
    }

    @Test
    void aMovedShowtimeCountsOnItsNewDayInWhateverOrderTheNewsComes() {
        Sales.publish(sales.movedTo("2010-05-02T20:15:00Z"));
        eventually(() -> assertThat(day("2010-05-02")).containsEntry("showtimes", 1));

        Sales.publish(sales.scheduled(), sales.confirmed(booking, 6, SOLD_AT));

        eventually(() -> assertThat(day("2010-05-02")).isEqualTo(row("2010-05-02", "2010-05-02", 1, 6, 6, 1f)));
        assertThat(byMovie()).isNull();
    }

    @Test
    void everyDayHasARowAndTotalsAddUp() {
        Sales.publish(sales.movedTo("2011-05-02T20:15:00Z"), sales.confirmed(booking, 2, SOLD_AT));

        eventually(() -> {
            var report = read("occupancy", "2011-05-01", "2011-05-03", "day");
            assertThat(report.<Map<String, Object>>getList("rows"))
                    .containsExactly(
                            row("2011-05-01", "2011-05-01", 0, 0, 0, 0f),
                            row("2011-05-02", "2011-05-02", 1, 2, 6, 0.3333f),
                            row("2011-05-03", "2011-05-03", 0, 0, 0, 0f));
            assertThat(report.<Map<String, Object>>getList("totals"))
                    .containsExactly(Map.of("showtimes", 1, "sold", 2, "capacity", 6, "occupancy", 0.3333f));
        });
    }

    @Test
    void showtimesAreGroupedByTheaterAndByThemselves() {
        Sales.publish(sales.movedTo("2012-05-02T20:15:00Z"));

        eventually(() -> {
            assertThat(rows(read("occupancy", "2012-05-01", "2012-05-03", "theater"), sales.theater))
                    .hasSize(1);
            assertThat(rows(read("occupancy", "2012-05-01", "2012-05-03", "showtime"), sales.showtime))
                    .singleElement()
                    .extracting(row -> row.get("label"))
                    .isEqualTo(sales.title + " · 2012-05-02 22:15 · Odeon " + sales.title + " · Screen 1");
        });
    }

    @Test
    void topMoviesAreSortedByTickets() {
        var hit = new Sales("Hit");
        Sales.publish(
                onDay("2013-05-02T20:15:00Z", sales.confirmed(booking, 1, SOLD_AT)),
                onDay("2013-05-02T20:15:00Z", hit.confirmed(UUID.randomUUID().toString(), 4, SOLD_AT)));

        eventually(() -> {
            var report = read("top-movies", "2013-05-01", "2013-05-03", "movie");
            assertThat(report.<Map<String, Object>>getList("rows"))
                    .containsExactly(
                            Map.of("key", hit.movie, "label", "Hit", "tickets", 4, "currency", "EUR", "gross", 4000),
                            Map.of(
                                    "key",
                                    sales.movie,
                                    "label",
                                    sales.title,
                                    "tickets",
                                    1,
                                    "currency",
                                    "EUR",
                                    "gross",
                                    1000));
            assertThat(report.<Map<String, Object>>getList("totals"))
                    .containsExactly(Map.of("tickets", 5, "currency", "EUR", "gross", 5000));
        });
        assertThat(keys("movie")).containsExactly(hit.movie, sales.movie);
        assertThat(keys("theater")).containsExactly(hit.theater, sales.theater);
        assertThat(keys("showtime")).containsExactly(hit.showtime, sales.showtime);
        assertThat(keys("day")).containsExactly("2013-05-02");
    }

    private static List<String> keys(String groupBy) {
        return read("top-movies", "2013-05-01", "2013-05-03", groupBy).getList("rows.key");
    }

    private static JsonObject onDay(String startsAt, JsonObject bookingEvent) {
        bookingEvent.getJsonObject("data").getJsonObject("showtime").put("startsAt", startsAt);
        return bookingEvent;
    }

    private Map<String, Object> byMovie() {
        return rows(november(), sales.movie).stream().findFirst().orElse(null);
    }

    private static JsonPath november() {
        return read("occupancy", "2026-11-01", "2026-11-30", "movie");
    }

    private static Map<String, Object> day(String date) {
        return rows(read("occupancy", date, date, "day"), date).getFirst();
    }

    private static Map<String, Object> row(
            String key, String label, int showtimes, int sold, int capacity, float occupancy) {
        return Map.of(
                "key",
                key,
                "label",
                label,
                "showtimes",
                showtimes,
                "sold",
                sold,
                "capacity",
                capacity,
                "occupancy",
                occupancy);
    }
}
