package io.github.moviereservation.reporting.domain.reports;

import io.github.moviereservation.web.BusinessException;

public class PeriodNotAllowedException extends BusinessException {

    PeriodNotAllowedException(String detail) {
        super(Kind.RULE_BROKEN, "period-not-allowed", detail);
    }
}
