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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A booking that got other seats counts where it is now, for what it costs now, on the day that it was bought. */
@QuarkusTest
class ExchangedBookingTest {

    private static final String SOLD_AT = "2020-02-01T10:00:00Z";

    @Test
    void inWhateverOrderItIsTold() {
        for (var sales : played(false)) {
            eventually(() -> {
                assertThat(Broker.queueDepth("reporting-service.booking-confirmed"))
                        .isZero();
                assertThat(revenue(sales))
                        .containsEntry("gross", 2320)
                        .containsEntry("refunds", 0)
                        .containsEntry("tickets", 2)
                        .containsEntry("bookings", 1);
                assertThat(sold(sales.showtime)).isZero();
                assertThat(sold(sales.otherShowtime)).isEqualTo(2);
                assertThat(revenueOf("showtime", sales.showtime)).isEmpty();
                assertThat(revenueOf("showtime", sales.otherShowtime)).hasSize(1);
            });
        }
    }

    @Test
    void oneThatIsCancelledAfterwardsStaysCancelled() {
        for (var sales : played(true)) {
            eventually(() -> {
                assertThat(Broker.queueDepth("reporting-service.booking-confirmed"))
                        .isZero();
                assertThat(revenue(sales))
                        .containsEntry("gross", 2320)
                        .containsEntry("refunds", 2320)
                        .containsEntry("net", 0);
                assertThat(sold(sales.showtime)).isZero();
                assertThat(sold(sales.otherShowtime)).isZero();
            });
        }
    }

    private static List<Sales> played(boolean cancelled) {
        var events = IntStream.range(0, cancelled ? 3 : 2).boxed().toList();
        return Orders.of(events).stream()
                .map(order -> play("Exchange " + cancelled + order, order))
                .toList();
    }

    private static Sales play(String title, List<Integer> order) {
        var sales = new Sales(title);
        var booking = UUID.randomUUID().toString();
        var cancelled = sales.cancelled(booking, 2, SOLD_AT, 2320, "2020-02-02T10:00:00Z");
        cancelled
                .getJsonObject("data")
                .put("version", 6)
                .put("total", 2320)
                .getJsonObject("showtime")
                .put("id", sales.otherShowtime);
        var events =
                List.of(sales.confirmed(booking, 2, SOLD_AT), sales.exchanged(booking, 2, 2320, SOLD_AT), cancelled);
        Sales.publish(sales.scheduled(), sales.scheduledOther());
        Sales.publish(order.stream().map(events::get).toArray(JsonObject[]::new));
        return sales;
    }

    private static Map<String, Object> revenue(Sales sales) {
        var found = revenueOf("movie", sales.movie);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Map<String, Object>> revenueOf(String groupBy, String key) {
        return rows(read("revenue", "2020-02-01", "2020-02-03", groupBy), key);
    }

    private static int sold(String showtime) {
        var found = rows(read("occupancy", "2026-11-01", "2026-11-30", "showtime"), showtime);
        assertThat(found).hasSize(1);
        return (int) found.getFirst().get("sold");
    }
}
