package io.github.moviereservation.showtime.domain.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import java.util.List;

/**
 * How a price came about, in minor units.
 *
 * @param base null when the theater has no base price for the kind
 * @param steps the rules that apply, in their order
 * @param given what the admin says instead, or null
 * @param price null when there is neither
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PriceExplanation(SeatKind kind, Long base, List<Step> steps, Long given, Long price) {

    /** @param price after this rule */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String rule, Integer percent, Long amount, long price) {}

    PriceExplanation orGiven(Long amount) {
        return amount == null ? this : new PriceExplanation(kind, base, steps, amount, amount);
    }
}
