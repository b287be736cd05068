package io.github.moviereservation.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a notification says. */
public record NotificationText(NotificationKind kind, String title, String body, String link) {

    private static final Map<String, String> FAILURES = Map.of(
            "payment-declined", "The payment was declined. Nothing was charged.",
            "hold-expired", "The seats were no longer free. Whatever was paid is refunded.");

    private static final String OTHER_FAILURE = "The booking could not be completed. Whatever was paid is refunded.";

    public static NotificationText bookingConfirmed(
            UUID bookingId, String reference, Screening screening, List<String> seats) {
        return new NotificationText(
                NotificationKind.BOOKING_CONFIRMED,
                "Booking confirmed: " + screening.movie(),
                "%s. %s. Your reference is %s.".formatted(screening.describe(), seats(seats), reference),
                "/bookings/" + bookingId);
    }

    /** @param cause why it was cancelled, as the booking tells it */
    public static NotificationText bookingCancelled(UUID bookingId, Screening screening, Money refund, String cause) {
        var reason = switch (cause) {
            case "SHOWTIME_CANCELLED" -> "The showtime was cancelled: we are sorry.";
            case "ADMIN" -> "The cinema cancelled the booking.";
            default -> "As you asked, the booking is cancelled.";
        };
        var money = refund.isZero() ? "" : " Your refund is %s.".formatted(refund.describe());
        return new NotificationText(
                NotificationKind.BOOKING_CANCELLED,
                "Booking cancelled: " + screening.movie(),
                "%s. %s%s".formatted(screening.describe(), reason, money),
                "/bookings/" + bookingId);
    }

    public static NotificationText bookingFailed(UUID showtimeId, String reason) {
        return new NotificationText(
                NotificationKind.BOOKING_FAILED,
                "Booking not completed",
                FAILURES.getOrDefault(reason, OTHER_FAILURE),
                "/showtimes/" + showtimeId);
    }

    private static String seats(List<String> seats) {
        return (seats.size() == 1 ? "Seat " : "Seats ") + String.join(", ", seats);
    }
}
