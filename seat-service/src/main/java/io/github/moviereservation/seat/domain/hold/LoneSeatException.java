package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class LoneSeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param suggestions as many seats each, that leave nobody alone; the nearest first */
    public LoneSeatException(List<List<String>> suggestions) {
        super(
                Kind.RULE_BROKEN,
                "lone-seat",
                "This choice would leave a single seat alone that nobody could book with company");
        with("suggestions", suggestions);
    }
}
