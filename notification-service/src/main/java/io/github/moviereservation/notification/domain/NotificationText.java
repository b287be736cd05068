package io.github.moviereservation.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a notification says. */
public record NotificationText(NotificationKind kind, String title, String body, String link) {

    private static final String SEATS_GONE = "The seats were no longer free.";

    private static final Map<String, String> FAILURES = Map.of(
            "payment-declined",
            "The payment was declined.",
            "payment-incomplete",
            "The payment did not come through.",
            "seat-taken",
            SEATS_GONE,
            "hold-expired",
            SEATS_GONE);

    private static final String OTHER_FAILURE = "The booking could not be completed.";

    public static NotificationText bookingConfirmed(
            UUID bookingId, String reference, Screening screening, List<String> seats) {
        return new NotificationText(
                NotificationKind.BOOKING_CONFIRMED,
                "Booking confirmed: " + screening.movie(),
                "%s. %s. Your reference is %s.".formatted(screening.describe(), seats(seats), reference),
                "/bookings/" + bookingId);
    }

    /** @param difference what it cost in addition; negative when that goes back */
    public static NotificationText bookingChanged(
            UUID bookingId, String reference, Screening screening, List<String> seats, Money difference) {
        return new NotificationText(
                NotificationKind.BOOKING_CHANGED,
                "Booking changed: " + screening.movie(),
                "%s. %s. Your reference is still %s; your tickets are new, the earlier ones are no longer valid.%s"
                        .formatted(screening.describe(), seats(seats), reference, difference(difference)),
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

    /** @param refund zero when nothing was charged; empty when that is not known */
    public static NotificationText bookingFailed(UUID showtimeId, String reason, Optional<Money> refund) {
        var money = refund.map(NotificationText::paid).orElse("Whatever was paid is refunded.");
        return new NotificationText(
                NotificationKind.BOOKING_FAILED,
                "Booking not completed",
                FAILURES.getOrDefault(reason, OTHER_FAILURE) + " " + money,
                "/showtimes/" + showtimeId);
    }

    public static NotificationText timeChanged(UUID bookingId, Screening before, Screening now) {
        return new NotificationText(
                NotificationKind.TIME_CHANGED,
                "New time: " + now.movie(),
                "%s. Before it was %s. Your tickets stay valid.".formatted(now.describe(), before.time()),
                "/bookings/" + bookingId);
    }

    public static NotificationText seatsChanged(UUID bookingId, Screening screening, SeatMoves moves) {
        return new NotificationText(
                NotificationKind.SEATS_CHANGED,
                (moves.lose() ? "Seats missing: " : "Other seats: ") + screening.movie(),
                "%s, %s, is in another room. %s".formatted(screening.time(), screening.theater(), moves.describe()),
                "/bookings/" + bookingId);
    }

    private static String difference(Money difference) {
        if (difference.isZero()) {
            return "";
        }
        return difference.isNegative()
                ? " You get %s back.".formatted(difference.negated().describe())
                : " You paid %s more.".formatted(difference.describe());
    }

    private static String paid(Money refund) {
        return refund.isZero()
                ? "Nothing was charged."
                : "Your payment of %s is refunded.".formatted(refund.describe());
    }

    private static String seats(List<String> seats) {
        return (seats.size() == 1 ? "Seat " : "Seats ") + String.join(", ", seats);
    }
}
