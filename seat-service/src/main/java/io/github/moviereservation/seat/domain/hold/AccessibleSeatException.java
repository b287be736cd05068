package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class AccessibleSeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private AccessibleSeatException(String reason, List<String> seats) {
        super(Kind.RULE_BROKEN, "accessible-seat", reason + ": " + String.join(", ", seats));
        with("seats", seats);
    }

    static AccessibleSeatException notAskedFor(List<String> seats) {
        return new AccessibleSeatException("Kept for guests with a wheelchair and who comes with them", seats);
    }

    static AccessibleSeatException withoutSpace(List<String> seats) {
        return new AccessibleSeatException("Held only together with the wheelchair space beside it", seats);
    }
}
