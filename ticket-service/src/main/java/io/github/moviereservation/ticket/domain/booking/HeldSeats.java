package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.promo.PromoCodeUses;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.HoldBookedException;
import io.github.moviereservation.ticket.domain.seats.HoldExpiredException;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
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
    private final PromoCodeUses promoCodes;
    private final AgeLimits ages;

    HeldSeats(Seats seats, ShowtimeService showtimes, PromoCodeUses promoCodes, AgeLimits ages) {
        this.seats = seats;
        this.showtimes = showtimes;
        this.promoCodes = promoCodes;
        this.ages = ages;
    }

    Uni<Draft> draft(BookingOrder order) {
        return find(order.holdId(), order.userId())
                .chain(hold -> showtimeOf(hold)
                        .map(showtime ->
                                new Draft(order, hold.id(), showtime, PriceList.price(hold, order.types(), showtime))));
    }

    Uni<Quote> quote(UUID holdId, UUID userId, Map<String, String> types, String promoCode) {
        return find(holdId, userId)
                .chain(hold -> showtimeOf(hold).chain(showtime -> {
                    var lines = PriceList.price(hold, types, showtime);
                    return promoCodes
                            .check(promoCode, userId, showtime)
                            .map(promo -> Quote.of(lines, promo, showtime.currency, ages.noticeOf(showtime)));
                }));
    }

    private Uni<Showtime> showtimeOf(Hold hold) {
        return showtimes
                .bookable(hold.showtimeId())
                .onFailure(NotFoundProblem.class)
                .transform(unknown -> new ShowtimeNotReadyException());
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
