package io.github.moviereservation.seat.domain.seatmap;

import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class SeatMapService {

    private final SeatMapRepository maps;

    SeatMapService(SeatMapRepository maps) {
        this.maps = maps;
    }

    public Uni<SeatMap> ofShowtime(UUID showtime) {
        return maps.ofShowtime(showtime).map(found -> found.orElseThrow(() -> new NotFoundProblem("Showtime")));
    }
}
