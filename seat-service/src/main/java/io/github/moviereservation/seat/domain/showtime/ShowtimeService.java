package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.events.TraceParent;
import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.house.SeatsBlocked;
import io.github.moviereservation.seat.domain.lane.Locked;
import io.github.moviereservation.seat.domain.lane.WholeRoom;
import io.github.moviereservation.seat.domain.seatmap.SeatMaps;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows the calendar, within a transaction of the caller. */
@ApplicationScoped
public class ShowtimeService {

    private final ShowtimeRepository showtimes;
    private final ShowtimeCatalogue catalogue;
    private final WholeRoom room;
    private final RoomChange roomChange;
    private final SeatMaps maps;

    ShowtimeService(
            ShowtimeRepository showtimes,
            ShowtimeCatalogue catalogue,
            WholeRoom room,
            RoomChange roomChange,
            SeatMaps maps) {
        this.showtimes = showtimes;
        this.catalogue = catalogue;
        this.room = room;
        this.roomChange = roomChange;
        this.maps = maps;
    }

    /**
     * Opens the seats of the room, or takes over start, prices and room of a showtime that is open. What is held keeps
     * the prices agreed; what is sold moves along to another room. A change that overtook its schedule opens the seats.
     */
    public Uni<Void> open(SqlConnection transaction, ShowtimePlan plan) {
        return showtimes
                .save(transaction, plan, plan.pricesOfRoom())
                .chain(saved -> saved.isNews()
                        ? showtimes
                                .addSeats(transaction, plan.id(), plan.layout())
                                .chain(() -> saved.layoutBefore().isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : move(
                                                transaction,
                                                plan,
                                                saved.layoutBefore().get()))
                        : Uni.createFrom().voidItem());
    }

    /** Closes every seat that is not sold and ends the holds; sold seats stay until their bookings are cancelled. */
    public Uni<Void> cancel(SqlConnection transaction, UUID showtime, int version) {
        return showtimes
                .cancel(transaction, showtime, version)
                .chain(isNews -> isNews
                        ? room.change(transaction, showtime, locked -> close(locked, showtime))
                        : Uni.createFrom().voidItem());
    }

    /** Read anew: the answer is what an admin decides on. */
    public Uni<Boolean> loneSeatRule(UUID showtime) {
        return showtimes
                .find(showtime)
                .map(found ->
                        found.orElseThrow(() -> new NotFoundProblem("Showtime")).loneSeatRule());
    }

    /** Whether a hold on this showtime is refused when it leaves a single seat alone. */
    public Uni<Void> setLoneSeatRule(UUID showtime, boolean on) {
        return catalogue
                .get(showtime)
                .chain(() -> showtimes.setLoneSeatRule(showtime, on))
                .invoke(() -> catalogue.forget(showtime));
    }

    /** Called when a change has committed. */
    public void changed(UUID showtime) {
        maps.forget(showtime);
        catalogue.forget(showtime);
    }

    private Uni<Void> move(SqlConnection transaction, ShowtimePlan plan, UUID layoutBefore) {
        return showtimes
                .layout(layoutBefore)
                .chain(before -> room.change(
                        transaction, plan.id(), locked -> roomChange.move(transaction, locked, plan, before)));
    }

    private static Uni<Void> close(Locked locked, UUID showtime) {
        var open = locked.seats().stream()
                .filter(seat -> seat.state() == SeatState.FREE || seat.state() == SeatState.HELD)
                .toList();
        if (!open.isEmpty()) {
            locked.announce(new SeatsBlocked(showtime, true, locked.block(open, null)), TraceParent.current());
        }
        locked.holds().stream()
                .filter(hold -> hold.status() == Hold.Status.ACTIVE)
                .forEach(hold -> locked.keep(hold.ended(Hold.Status.RELEASED)));
        return Uni.createFrom().voidItem();
    }
}
