package io.github.moviereservation.ticket.domain.promo;

import java.time.Instant;
import java.util.UUID;

/**
 * What an admin decides about a promo code; null where nothing is restricted.
 *
 * @param amountOff minor units of the currency, in place of a percentage
 * @param validUntil the first instant at which it is not valid any more
 */
public record PromoCodeDetails(
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
        boolean active) {}
