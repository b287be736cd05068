package io.github.moviereservation.ticket.support;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** What tests of bookings with a promo code share. */
public abstract class PromoBookingTest extends BookingTest {

    protected UUID booked(String code, String seat) {
        return idOf(book(with(code, fromHold(hold(seat), "tok_ok")))
                .then()
                .statusCode(201)
                .extract()
                .response());
    }

    protected static Map<String, Object> with(String code, Map<String, Object> order) {
        order.put("promoCode", code);
        return order;
    }

    protected static UUID idOf(Response booking) {
        return UUID.fromString(booking.path("id"));
    }
}
