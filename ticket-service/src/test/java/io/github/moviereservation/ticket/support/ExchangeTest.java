package io.github.moviereservation.ticket.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of exchanges share: a second showtime of the same film. */
public abstract class ExchangeTest extends BookingTest {

    @Inject
    protected ExchangeRows exchanges;

    protected UUID other;

    @BeforeEach
    void scheduleAnother() {
        other = showtimes.given(Instant.now().plus(Duration.ofDays(3)));
    }

    protected static Map<String, Object> wish(UUID showtime, String... ids) {
        return new HashMap<>(Map.of("showtimeId", showtime, "seats", List.of(ids)));
    }

    protected static Map<String, Object> paidWish(String token, UUID showtime, String... ids) {
        var wish = wish(showtime, ids);
        wish.put("payment", Map.of("token", token));
        return wish;
    }

    protected Response exchange(UUID booking, Object wish) {
        return exchange(UUID.randomUUID().toString(), booking, wish);
    }

    protected Response exchange(String key, UUID booking, Object wish) {
        return as(ann).header("Idempotency-Key", key).body(wish).post("/api/bookings/{id}/exchange", booking);
    }

    protected void awaitSeats(UUID booking, String... ids) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(seatsOf(booking)).containsExactly(ids));
    }

    protected List<String> seatsOf(UUID booking) {
        return get(booking).path("seats");
    }

    /** What seat-service sold is what the booking says. */
    protected void expectSold(UUID booking, UUID at, String... ids) {
        assertThat(seatsOf(booking)).containsExactly(ids);
        assertThat(get(booking).<String>path("showtime.id")).isEqualTo(at.toString());
        for (var seat : ids) {
            assertThat(seats.book.buyerOf(at, seat)).isEqualTo(booking);
        }
    }
}
