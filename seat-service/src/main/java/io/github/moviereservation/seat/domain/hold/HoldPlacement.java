package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatMetrics;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.domain.rules.BestWish;
import io.github.moviereservation.seat.domain.rules.LoneSeats;
import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import io.github.moviereservation.seat.domain.seatmap.SeatMaps;
import io.github.moviereservation.seat.domain.showtime.Place;
import io.github.moviereservation.seat.domain.showtime.Showtime;
import io.github.moviereservation.seat.domain.showtime.ShowtimeCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** New holds, whoever asks for them: what can be refused without locks is refused here. */
@ApplicationScoped
public class HoldPlacement {

    private final ShowtimeCatalogue showtimes;
    private final SeatMaps maps;
    private final Lanes lanes;
    private final SeatMetrics metrics;
    private final SeatConfig config;

    HoldPlacement(ShowtimeCatalogue showtimes, SeatMaps maps, Lanes lanes, SeatMetrics metrics, SeatConfig config) {
        this.showtimes = showtimes;
        this.maps = maps;
        this.lanes = lanes;
        this.metrics = metrics;
        this.config = config;
    }

    public Uni<Hold> place(HoldWish wish, SeatSelection seats) {
        return Uni.createFrom()
                .deferred(() -> showtimes.get(wish.showtime()))
                .chain(showtime -> place(wish, showtime, seats))
                .onFailure(ShowtimeChangedException.class)
                .retry()
                .atMost(1)
                .onFailure(SeatTakenException.class)
                .invoke(metrics::conflict);
    }

    public Uni<Hold> placeBest(HoldWish wish, BestWish party) {
        return Uni.createFrom()
                .deferred(() -> showtimes.get(wish.showtime()))
                .chain(showtime -> maps.roughly(wish.showtime())
                        .chain(map -> best(wish, party, map, showtime, false)
                                .chain(held -> held.map(hold -> Uni.createFrom().item(hold))
                                        .orElseGet(() -> best(wish, party, map, showtime, true)
                                                .map(java.util.Optional::orElseThrow)))))
                .onFailure(ShowtimeChangedException.class)
                .retry()
                .atMost(1);
    }

    private Uni<java.util.Optional<Hold>> best(
            HoldWish wish, BestWish party, SeatMap map, Showtime showtime, boolean wholeRoom) {
        return lanes.run(new PlaceBestHold(wish, party, map, showtime, wholeRoom, config));
    }

    private Uni<Hold> place(HoldWish wish, Showtime showtime, SeatSelection seats) {
        var unknown = seats.except(id -> showtime.layout().find(id).isPresent());
        if (!unknown.isEmpty()) {
            return Uni.createFrom().failure(new UnknownSeatException(unknown));
        }
        var wanted = showtime.layout().indexesOf(List.of(seats.ids()));
        return place(wish, showtime, wanted, false)
                .onFailure(StrandsSeatException.class)
                .recoverWithUni(() -> placeOrSuggest(wish, showtime, wanted));
    }

    private Uni<Hold> place(HoldWish wish, Showtime showtime, int[] wanted, boolean mayStrand) {
        return lanes.run(new PlaceHold(wish, showtime, wanted, mayStrand, config));
    }

    /** The rule is waived in a room that is nearly full, and for a party that cannot be seated otherwise. */
    private Uni<Hold> placeOrSuggest(HoldWish wish, Showtime showtime, int[] wanted) {
        return maps.ofShowtime(wish.showtime()).chain(map -> {
            if (map.showtime().layout() != showtime.layout()) {
                maps.forget(wish.showtime());
                return Uni.createFrom().failure(new ShowtimeChangedException());
            }
            var free = map.free();
            var suggestions = isNearlyFull(free)
                    ? List.<int[]>of()
                    : LoneSeats.alternatives(
                            showtime.layout(),
                            seat -> free[seat],
                            wanted,
                            config.loneSeat().suggestions());
            return suggestions.isEmpty()
                    ? place(wish, showtime, wanted, true)
                    : Uni.createFrom()
                            .failure(new LoneSeatException(suggestions.stream()
                                    .map(seats -> ids(showtime, seats))
                                    .toList()));
        });
    }

    private boolean isNearlyFull(boolean[] free) {
        var taken = 0;
        for (var seat : free) {
            taken += seat ? 0 : 1;
        }
        return taken > config.loneSeat().waivedAbove() * free.length;
    }

    private static List<String> ids(Showtime showtime, int[] seats) {
        return Arrays.stream(seats)
                .mapToObj(showtime.layout()::place)
                .map(Place::id)
                .toList();
    }
}
