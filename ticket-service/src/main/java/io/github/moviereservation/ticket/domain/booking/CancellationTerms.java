package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Percent;
import io.github.moviereservation.web.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a booking can be cancelled, and what is refunded.
 *
 * @param until the last instant at which that is, or was, possible
 * @param refunds from now on, in the order of time; empty when cancelling is not possible
 * @param refusal why it is not possible
 */
public record CancellationTerms(
        Instant until, List<Refund> refunds, String currency, Optional<BusinessException> refusal) {

    private static final RefundStep NOTHING = new RefundStep(Duration.ZERO, 0);

    /**
     * @param until the last instant at which this is what is refunded
     * @param amount minor units, rounded half up
     */
    public record Refund(Instant until, int percent, long amount) {}

    /**
     * @param notice how long before the start cancelling ends
     * @param steps of which the one with the longest notice that can still be given counts; none is no refund
     */
    static CancellationTerms of(Booking booking, Duration notice, List<RefundStep> steps, Instant now) {
        var until = booking.showtime.startsAt.minus(notice);
        var refunds = refunds(booking, until, steps, now);
        var refusal = refusal(booking, refunds.isEmpty(), notice);
        return new CancellationTerms(until, refusal.isPresent() ? List.of() : refunds, booking.currency, refusal);
    }

    /** What is refunded now; 0 when cancelling is not possible. */
    public long refund() {
        return refunds.isEmpty() ? 0 : refunds.getFirst().amount();
    }

    private static List<Refund> refunds(Booking booking, Instant last, List<RefundStep> steps, Instant now) {
        var refunds = new ArrayList<Refund>();
        var ordered =
                steps.stream().sorted(Comparator.comparing(RefundStep::notice).reversed());
        Stream.concat(ordered, Stream.of(NOTHING)).forEach(step -> {
            var end = booking.showtime.startsAt.minus(step.notice());
            var until = end.isBefore(last) ? end : last;
            if (!now.isAfter(until)
                    && (refunds.isEmpty() || until.isAfter(refunds.getLast().until()))) {
                refunds.add(new Refund(until, step.percent(), Percent.of(booking.total, step.percent())));
            }
        });
        return List.copyOf(refunds);
    }

    private static Optional<BusinessException> refusal(Booking booking, boolean isTooLate, Duration notice) {
        if (booking.status == BookingStatus.CONFIRMED && booking.exchange.isRunning()) {
            return Optional.of(new ExchangeRunningException());
        }
        return refusalOf(booking).or(() -> isTooLate ? Optional.of(new TooLateException(notice)) : Optional.empty());
    }

    /** Why its seats stay as they are, whatever the time. */
    public static Optional<BusinessException> refusalOf(Booking booking) {
        return switch (booking.status) {
            case CONFIRMED -> usedTicket(booking);
            case CANCELLED -> Optional.of(new BookingCancelledException());
            case PENDING, PAID, FAILED -> Optional.of(new BookingNotConfirmedException());
        };
    }

    /** Whoever sits in the cinema already keeps the seats. */
    private static Optional<BusinessException> usedTicket(Booking booking) {
        return booking.tickets.stream()
                .filter(Ticket::isUsed)
                .<BusinessException>map(TicketUsedException::new)
                .findFirst();
    }
}
