package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.web.BusinessException;
import java.util.Set;

public class PricesNotAllowedException extends BusinessException {

    PricesNotAllowedException(Set<SeatKind> unpriced) {
        super(
                Kind.RULE_BROKEN,
                "prices-not-allowed",
                "prices lacks the seat kinds " + unpriced
                        + ", for which the theater has no base price in this currency");
    }
}
