package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.theater.domain.showtime.SoldFor;
import io.github.moviereservation.web.BusinessException;
import java.util.List;

/** Names the showtimes whose sold seats a new layout lacks: the first of them, and how many there are. */
public class SeatsSoldException extends BusinessException {

    private static final int NAMED = 20;

    public SeatsSoldException(String screen, List<SoldFor> sold) {
        super(
                Kind.CONFLICT,
                "seats-sold",
                "\"%s\" has %d future showtime%s with sold seats that the layout lacks"
                        .formatted(screen, sold.size(), sold.size() == 1 ? "" : "s"));
        with("showtimes", sold.stream().limit(NAMED).toList());
        with("total", sold.size());
    }
}
