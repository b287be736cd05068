package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Percent;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What seats cost: the price of the seat's kind when it was held, less the ticket type's percentage. */
public final class PriceList {

    private PriceList() {}

    /** Fails with {@link ShowtimeNotReadyException} while this service and seat-service know different currencies. */
    static List<PricedSeat> price(Hold hold, Map<String, String> types, Showtime showtime) {
        if (!hold.currency().equals(showtime.currency)) {
            throw new ShowtimeNotReadyException();
        }
        check(hold.seats(), types, showtime);
        return hold.lines().stream()
                .map(line -> {
                    var type = types.getOrDefault(line.seat(), Showtime.ADULT);
                    var percentOff = showtime.percentOff(type).orElseThrow();
                    return new PricedSeat(line.seat(), line.kind(), type, reduce(line.price(), percentOff));
                })
                .toList();
    }

    /** Every type must be sold for this showtime, and be for one of these seats. */
    static void check(Collection<String> seats, Map<String, String> types, Showtime showtime) {
        types.forEach((seat, type) -> {
            if (!seats.contains(seat)) {
                throw new SeatNotBookedException(seat);
            }
            if (showtime.percentOff(type).isEmpty()) {
                throw new UnknownTicketTypeException(type);
            }
        });
    }

    /** Rounds half up to whole minor units. */
    public static long reduce(long price, int percentOff) {
        return Percent.of(price, 100 - percentOff);
    }
}
