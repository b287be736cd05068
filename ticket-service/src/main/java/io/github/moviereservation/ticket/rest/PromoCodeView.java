package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.promo.PromoCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A promo code; null where it is not restricted.
 *
 * @param amountOff minor units of {@code currency}
 * @param used by bookings that have neither failed nor been cancelled
 */
public record PromoCodeView(
        UUID id,
        String code,
        Integer percentOff,
        Long amountOff,
        String currency,
        Instant validFrom,
        Instant validUntil,
        Integer usageLimit,
        Integer limitPerCustomer,
        UUID movieId,
        UUID theaterId,
        boolean active,
        int used,
        Instant createdAt) {

    static PromoCodeView of(PromoCode promo) {
        return new PromoCodeView(
                promo.id,
                promo.code,
                promo.percentOff,
                promo.amountOff,
                promo.currency,
                promo.validFrom,
                promo.validUntil,
                promo.usageLimit,
                promo.limitPerCustomer,
                promo.movieId,
                promo.theaterId,
                promo.active,
                promo.used,
                promo.createdAt);
    }
}
