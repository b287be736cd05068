package io.github.moviereservation.showtime.domain.pricing;

import java.time.LocalDateTime;
import java.util.List;

/** What seats of a showtime would cost, in minor units, and why; the time is on the theater's clock. */
public record PricePreview(String currency, LocalDateTime localStart, List<PriceExplanation> kinds) {}
