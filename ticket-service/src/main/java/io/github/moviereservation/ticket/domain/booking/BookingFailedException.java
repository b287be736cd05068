package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

/** The problem that a booking, or an exchange of it, ended with, and what became of the payment. */
public class BookingFailedException extends BusinessException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    BookingFailedException(Booking booking) {
        this(booking.failure, refundOf(booking));
    }

    /** @param refund to be added to what the problem says; may be empty */
    public BookingFailedException(Failure failure, String refund) {
        super(failure.kind(), failure.code(), failure.detail() + refund);
        failure.members().forEach(this::with);
        if (failure.kind() == Kind.UNAVAILABLE) {
            retryAfter(RETRY_AFTER);
        }
    }

    private static String refundOf(Booking booking) {
        if (booking.refundAmount == null) {
            return "";
        }
        return booking.refundStatus == RefundStatus.REFUNDED
                ? "; your payment was refunded"
                : "; your payment is being refunded";
    }
}
