package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.Remembered;
import io.github.moviereservation.ticket.domain.booking.RequestHash;
import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.UUID;

/**
 * What a customer wants instead.
 *
 * @param accessible whether wheelchair spaces and the seats beside them are asked for
 * @param paymentToken null when the customer does not expect to pay
 */
public record ExchangeOrder(
        UUID bookingId,
        Viewer viewer,
        String idempotencyKey,
        UUID showtimeId,
        List<String> seats,
        boolean accessible,
        String paymentToken) {

    /** Equal for equal requests. */
    String hash() {
        return RequestHash.of(new JsonArray()
                .add("exchange")
                .add(bookingId.toString())
                .add(showtimeId.toString())
                .add(seats)
                .add(accessible)
                .add(String.valueOf(paymentToken)));
    }

    Remembered toRequest(Exchange exchange) {
        return new Remembered(bookingId, exchange.id, viewer.id(), idempotencyKey, hash(), exchange.createdAt);
    }
}
