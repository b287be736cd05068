package io.github.moviereservation.reporting.rest;

import static io.github.moviereservation.reporting.support.Reports.eventually;
import static io.github.moviereservation.reporting.support.Reports.read;
import static io.github.moviereservation.reporting.support.Reports.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.reporting.support.Sales;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevenueTest {

    private final String booking = UUID.randomUUID().toString();
    private final Sales sales = new Sales("Revenue " + booking);

    @Test
    void aSaleAndItsRefundCountOnTheirOwnDays() {
        Sales.publish(
                sales.confirmed(booking, 2, "2001-03-01T10:00:00Z"),
                sales.cancelled(booking, 2, "2001-03-01T10:00:00Z", 1500, "2001-03-03T10:00:00Z"));

        eventually(() -> assertThat(
                        read("revenue", "2001-03-01", "2001-03-03", "day").<Map<String, Object>>getList("rows"))
                .containsExactly(
                        row("2001-03-01", "2001-03-01", 2000, 0, 2, 1),
                        row("2001-03-02", "2001-03-02", 0, 0, 0, 0),
                        row("2001-03-03", "2001-03-03", 0, 1500, 0, 0)));
    }

    @Test
    void totalsAddUpPerCurrency() {
        var dear = UUID.randomUUID().toString();
        Sales.publish(
                sales.confirmed(booking, 1, "2002-03-01T10:00:00Z"),
                Sales.in("USD", sales.confirmed(dear, 3, "2002-03-02T10:00:00Z")));

        eventually(() -> {
            var report = read("revenue", "2002-03-01", "2002-03-02", "day");
            assertThat(report.<Map<String, Object>>getList("rows"))
                    .extracting(row -> row.get("key") + " " + row.get("currency") + " " + row.get("gross"))
                    .containsExactly(
                            "2002-03-01 EUR 1000", "2002-03-01 USD 0", "2002-03-02 EUR 0", "2002-03-02 USD 3000");
            assertThat(report.<Map<String, Object>>getList("totals"))
                    .containsExactly(
                            Map.of(
                                    "currency",
                                    "EUR",
                                    "gross",
                                    1000,
                                    "refunds",
                                    0,
                                    "net",
                                    1000,
                                    "tickets",
                                    1,
                                    "bookings",
                                    1),
                            Map.of(
                                    "currency",
                                    "USD",
                                    "gross",
                                    3000,
                                    "refunds",
                                    0,
                                    "net",
                                    3000,
                                    "tickets",
                                    3,
                                    "bookings",
                                    1));
        });
    }

    @Test
    void theDayIsThatOfTheTheatersCalendar() {
        Sales.publish(Sales.at("Asia/Tokyo", sales.confirmed(booking, 1, "2003-03-01T16:00:00Z")));

        eventually(() -> assertThat(rows(read("revenue", "2003-03-01", "2003-03-02", "day"), "2003-03-02"))
                .singleElement()
                .extracting(row -> row.get("gross"))
                .isEqualTo(1000));
    }

    @Test
    void salesAreGroupedByMovieTheaterAndShowtime() {
        var other = UUID.randomUUID().toString();
        Sales.publish(
                sales.scheduled(),
                sales.confirmed(booking, 1, "2004-03-01T10:00:00Z"),
                sales.confirmed(other, 2, "2004-03-02T10:00:00Z"));

        eventually(() -> {
            assertThat(rows(read("revenue", "2004-03-01", "2004-03-02", "movie"), sales.movie))
                    .containsExactly(row(sales.movie, sales.title, 3000, 0, 3, 2));
            assertThat(rows(read("revenue", "2004-03-01", "2004-03-02", "theater"), sales.theater))
                    .containsExactly(row(sales.theater, "Odeon " + sales.title, 3000, 0, 3, 2));
            assertThat(rows(read("revenue", "2004-03-01", "2004-03-02", "showtime"), sales.showtime))
                    .containsExactly(row(
                            sales.showtime,
                            sales.title + " · 2026-11-27 20:15 · Odeon " + sales.title + " · Screen 1",
                            3000,
                            0,
                            3,
                            2));
        });
    }

    @Test
    void aPeriodWithoutSalesHasNoRows() {
        var report = read("revenue", "1950-01-01", "1950-01-31", "day");

        assertThat(report.getList("rows")).isEqualTo(List.of());
        assertThat(report.getList("totals")).isEqualTo(List.of());
        assertThat(report.getString("from")).isEqualTo("1950-01-01");
        assertThat(report.getString("to")).isEqualTo("1950-01-31");
        assertThat(report.getString("groupBy")).isEqualTo("day");
    }

    private static Map<String, Object> row(
            String key, String label, int gross, int refunds, int tickets, int bookings) {
        return Map.of(
                "key",
                key,
                "label",
                label,
                "currency",
                "EUR",
                "gross",
                gross,
                "refunds",
                refunds,
                "net",
                gross - refunds,
                "tickets",
                tickets,
                "bookings",
                bookings);
    }
}
