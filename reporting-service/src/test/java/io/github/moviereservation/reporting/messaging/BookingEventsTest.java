package io.github.moviereservation.reporting.messaging;

import static io.github.moviereservation.reporting.support.Reports.eventually;
import static io.github.moviereservation.reporting.support.Reports.read;
import static io.github.moviereservation.reporting.support.Reports.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.reporting.support.Orders;
import io.github.moviereservation.reporting.support.Sales;
import io.github.moviereservation.testing.Broker;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingEventsTest {

    private static final String SOLD_AT = "2020-01-01T10:00:00Z";

    private final String booking = UUID.randomUUID().toString();
    private final Sales sales = new Sales("Events " + booking);

    @Test
    void theSameMessageTwiceCountsOnce() {
        var event = sales.confirmed(booking, 2, SOLD_AT);
        Sales.publish(event, event, sales.confirmed(UUID.randomUUID().toString(), 1, SOLD_AT));

        eventually(() -> assertThat(revenue(sales)).containsEntry("gross", 3000).containsEntry("bookings", 2));
    }

    @Test
    void theSameBookingInTwoMessagesCountsOnce() {
        Sales.publish(
                sales.confirmed(booking, 2, SOLD_AT),
                sales.confirmed(booking, 2, SOLD_AT),
                sales.confirmed(UUID.randomUUID().toString(), 1, SOLD_AT));

        eventually(() -> assertThat(revenue(sales)).containsEntry("gross", 3000).containsEntry("bookings", 2));
    }

    /** Lines have their full price; what a promo code took off was never earned. */
    @Test
    void aDiscountIsNoRevenue() {
        var event = sales.confirmed(booking, 2, SOLD_AT);
        event.getJsonObject("data")
                .put("promoCode", "HALF")
                .put("discount", 1000)
                .put("total", 1000);
        Sales.publish(event);

        eventually(() -> assertThat(revenue(sales)).containsEntry("gross", 1000).containsEntry("tickets", 2));
    }

    /** Confirmed twice (a redelivery under a new id), cancelled, and the showtime's own events: 24 orders, one report. */
    @Test
    void everyOrderOfEventsGivesTheSameReport() {
        var runs = Orders.of(List.of(0, 1, 2, 3)).stream()
                .map(BookingEventsTest::play)
                .toList();

        assertThat(runs).hasSize(24);
        for (var run : runs) {
            eventually(() -> {
                assertThat(Broker.queueDepth("reporting-service.booking-confirmed"))
                        .isZero();
                assertThat(revenue(run))
                        .containsEntry("gross", 2000)
                        .containsEntry("refunds", 1500)
                        .containsEntry("net", 500)
                        .containsEntry("tickets", 2)
                        .containsEntry("bookings", 1);
                assertThat(rows(read("occupancy", "2026-11-01", "2026-11-30", "movie"), run.movie))
                        .singleElement()
                        .satisfies(
                                row -> assertThat(row).containsEntry("sold", 0).containsEntry("capacity", 6));
                assertThat(rows(read("top-movies", "2026-11-01", "2026-11-30", "movie"), run.movie))
                        .isEmpty();
            });
        }
    }

    private static Sales play(List<Integer> order) {
        var sales = new Sales("Order " + order);
        var booking = UUID.randomUUID().toString();
        var events = List.of(
                sales.scheduled(),
                sales.confirmed(booking, 2, SOLD_AT),
                sales.cancelled(booking, 2, SOLD_AT, 1500, "2020-01-02T10:00:00Z"),
                sales.confirmed(booking, 2, SOLD_AT));
        Sales.publish(order.stream().map(events::get).toArray(JsonObject[]::new));
        return sales;
    }

    private static Map<String, Object> revenue(Sales sales) {
        var found = rows(read("revenue", "2020-01-01", "2020-01-03", "movie"), sales.movie);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
