package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** The part of ticket-service's {@code booking.failed.v1} that this service reads; {@code refund} in minor units. */
public record BookingFailed(UUID userId, UUID showtimeId, String reason, Long refund, String currency) {

    /** Zero when nothing was charged; empty in events of a release that did not tell. */
    Optional<Money> refunded() {
        return Optional.ofNullable(refund).map(amount -> new Money(amount, Currency.getInstance(currency)));
    }
}
