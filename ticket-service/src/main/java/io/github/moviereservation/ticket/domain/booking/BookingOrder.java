package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a customer orders, or at the counter a member of staff for one: the seats of a hold, or ({@code holdId} null) seats of a showtime.
 *
 * @param userId who orders
 * @param email of whom the tickets are for; at the counter perhaps null
 * @param staff whether somebody at the counter orders
 * @param accessible whether wheelchair spaces and the seats beside them are asked for
 * @param paymentToken null at the counter, which takes no card
 * @param types ticket type per seat, {@code ADULT} where none is given
 */
public record BookingOrder(
        UUID userId,
        String email,
        boolean staff,
        String idempotencyKey,
        UUID holdId,
        UUID showtimeId,
        List<String> seats,
        boolean accessible,
        Map<String, String> types,
        String promoCode,
        PaymentMethod method,
        String paymentToken) {

    /** Equal for equal requests, whatever the order of their fields; says nothing about the payment token. */
    String hash() {
        var request = new JsonArray()
                .add(String.valueOf(holdId))
                .add(String.valueOf(showtimeId))
                .add(seats)
                .add(new TreeMap<>(types))
                .add(String.valueOf(promoCode))
                .add(paymentToken);
        // Requests without it keep the hash that they had before it existed.
        if (accessible) {
            request.add("accessible");
        }
        if (method.isAtCounter()) {
            request.add(method.name()).add(String.valueOf(email));
        }
        return RequestHash.of(request);
    }
}
