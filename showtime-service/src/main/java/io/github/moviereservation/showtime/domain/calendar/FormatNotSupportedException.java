package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class FormatNotSupportedException extends BusinessException {

    FormatNotSupportedException(List<String> formats) {
        super(
                Kind.RULE_BROKEN,
                "format-not-supported",
                "The screen shows these formats: " + String.join(", ", formats));
    }
}
