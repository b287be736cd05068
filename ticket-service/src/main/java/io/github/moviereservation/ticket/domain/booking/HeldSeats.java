package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.HoldBookedException;
import io.github.moviereservation.ticket.domain.seats.HoldExpiredException;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.showtime.ShowtimeService;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Reads a customer's hold and says what its seats cost. */
@ApplicationScoped
class HeldSeats {

    private final Seats seats;
    private final ShowtimeService showtimes;

    HeldSeats(Seats seats, ShowtimeService showtimes) {
        this.seats = seats;
        this.showtimes = showtimes;
    }

    Uni<Draft> draft(BookingOrder order) {
        return find(order.holdId(), order.userId())
                .chain(hold -> showtimes
                        .bookable(hold.showtimeId())
                        .onFailure(NotFoundProblem.class)
                        .transform(unknown -> new ShowtimeNotReadyException())
                        .map(showtime ->
                                new Draft(order, hold.id(), showtime, PriceList.price(hold, order.types(), showtime))));
    }

    Uni<Quote> quote(UUID holdId, UUID userId, Map<String, String> types) {
        return find(holdId, userId)
                .chain(hold -> showtimes
                        .bookable(hold.showtimeId())
                        .onFailure(NotFoundProblem.class)
                        .transform(unknown -> new ShowtimeNotReadyException())
                        .map(showtime -> Quote.of(PriceList.price(hold, types, showtime), showtime.currency)));
    }

    private Uni<Hold> find(UUID holdId, UUID userId) {
        return seats.find(holdId).invoke(hold -> {
            if (!hold.userId().equals(userId)) {
                throw new NotFoundProblem("Hold");
            }
            switch (hold.status()) {
                case ACTIVE -> {}
                case CONFIRMED -> throw new HoldBookedException();
                case RELEASED, EXPIRED -> throw new HoldExpiredException();
            }
        });
    }
}
