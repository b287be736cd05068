package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.ticket.domain.till.TillLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The tills of a day. */
public record TillView(LocalDate date, List<LineView> lines) {

    public record TheaterView(UUID id, String name) {}

    /**
     * Amounts are minor units of {@code currency}.
     *
     * @param soldBy whose till it is
     * @param bookings sold on the day, also those that were cancelled since
     * @param refunds handed back on the day from this till, whenever and by whomever sold
     * @param net gross less refunds
     */
    public record LineView(
            TheaterView theater,
            UUID soldBy,
            PaymentMethod method,
            String currency,
            long bookings,
            long tickets,
            long gross,
            long refunds,
            long net) {

        static LineView of(TillLine line) {
            return new LineView(
                    new TheaterView(line.theaterId(), line.theaterName()),
                    line.staff(),
                    line.method(),
                    line.currency(),
                    line.bookings(),
                    line.tickets(),
                    line.gross(),
                    line.refunds(),
                    line.net());
        }
    }

    static TillView of(LocalDate date, List<TillLine> lines) {
        return new TillView(date, lines.stream().map(LineView::of).toList());
    }
}
