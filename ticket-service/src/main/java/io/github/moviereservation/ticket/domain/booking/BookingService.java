package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.showtime.ShowtimeService;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes orders: every order makes one booking and one payment, however often it is sent. */
@ApplicationScoped
public class BookingService {

    private final BookingReader bookings;
    private final BookingSteps steps;
    private final BookingProcess process;
    private final HeldSeats held;
    private final ShowtimeService showtimes;
    private final PaymentDesk payments;
    private final Duplicates duplicates;

    BookingService(
            BookingReader bookings,
            BookingSteps steps,
            BookingProcess process,
            HeldSeats held,
            ShowtimeService showtimes,
            PaymentDesk payments,
            Duplicates duplicates) {
        this.bookings = bookings;
        this.steps = steps;
        this.process = process;
        this.held = held;
        this.showtimes = showtimes;
        this.payments = payments;
        this.duplicates = duplicates;
    }

    /** Answers a confirmed booking, or one that still runs; fails with the problem that ended it. */
    public Uni<Booking> book(BookingOrder order) {
        return bookings.request(order.userId(), order.idempotencyKey())
                .chain(known -> known == null ? first(order) : repeated(known, order))
                .invoke(booking -> {
                    if (booking.status == BookingStatus.FAILED) {
                        throw new BookingFailedException(booking);
                    }
                });
    }

    public Uni<Quote> quote(UUID holdId, UUID userId, Map<String, String> types, String promoCode) {
        return held.quote(holdId, userId, types, promoCode);
    }

    private Uni<Booking> first(BookingOrder order) {
        payments.of(order.method()).check(order.paymentToken());
        return draft(order)
                .chain(this::open)
                .onItemOrFailure()
                .transformToUni(
                        (opened, refusal) -> refusal == null ? process.run(opened, order) : repeatedOr(refusal, order));
    }

    private Uni<Draft> draft(BookingOrder order) {
        return order.holdId() != null
                ? held.draft(order)
                : showtimes.bookable(order.showtimeId()).map(showtime -> {
                    PriceList.check(order.seats(), order.types(), showtime);
                    return new Draft(order, UUID.randomUUID(), showtime, List.of());
                });
    }

    private Uni<Booking> open(Draft draft) {
        return Uni.createFrom()
                .deferred(() -> steps.open(draft))
                .onFailure()
                .transform(Conflicts::explain)
                .onFailure(ReferenceTakenException.class)
                .retry()
                .atMost(3);
    }

    /** The same request may have been faster, and be the very reason for the refusal. */
    private Uni<Booking> repeatedOr(Throwable refusal, BookingOrder order) {
        if (!(refusal instanceof BusinessException)) {
            return Uni.createFrom().failure(refusal);
        }
        return bookings.request(order.userId(), order.idempotencyKey())
                .chain(known -> known == null ? Uni.createFrom().failure(refusal) : repeated(known, order));
    }

    private Uni<Booking> repeated(BookingRequest known, BookingOrder order) {
        if (!known.isOf(order.hash())) {
            throw new IdempotencyKeyReusedException();
        }
        return duplicates.result(() -> bookings.find(known.bookingId), BookingService::isSettled);
    }

    /** Or left to the recovery job, which may take longer. */
    private static boolean isSettled(Booking booking) {
        return !booking.status.isRunning() || booking.attempts > 0;
    }
}
