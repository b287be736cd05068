package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class AccessibleSeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AccessibleSeatException(List<String> seats) {
        super(
                Kind.RULE_BROKEN,
                "accessible-seat",
                "Kept for guests with a wheelchair and who comes with them: " + String.join(", ", seats));
        with("seats", seats);
    }
}
