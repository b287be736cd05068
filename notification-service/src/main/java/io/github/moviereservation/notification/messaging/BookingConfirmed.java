package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.Money;
import io.github.moviereservation.notification.domain.NotificationText;
import io.github.moviereservation.notification.domain.booking.Purchase;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * The part of ticket-service's {@code booking.confirmed.v1} that this service reads.
 *
 * @param exchange null unless the booking had other seats before
 */
public record BookingConfirmed(
        UUID bookingId,
        int version,
        String reference,
        UUID userId,
        UUID soldBy,
        BookedShowtime showtime,
        List<Line> lines,
        String currency,
        Exchange exchange) {

    public record Line(String seat) {}

    /** @param difference in minor units; negative when it goes back */
    public record Exchange(Instant at, long difference) {}

    List<String> seats() {
        return lines.stream().map(Line::seat).toList();
    }

    NotificationText toText() {
        var screening = showtime.toScreening();
        return exchange == null
                ? NotificationText.bookingConfirmed(bookingId, reference, screening, seats())
                : NotificationText.bookingChanged(
                        bookingId,
                        reference,
                        screening,
                        seats(),
                        new Money(exchange.difference(), Currency.getInstance(currency)));
    }

    Purchase toPurchase() {
        return showtime.toPurchase(bookingId, version, userId, exchange == null ? null : exchange.at());
    }
}
