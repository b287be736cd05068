package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** @param given what the admin says of prices, per kind */
public record PriceQuery(UUID screenId, Instant startsAt, String format, Map<SeatKind, Long> given) {}
