package io.github.moviereservation.ticket.domain.booking;

import java.time.Duration;

/**
 * What a customer gets back who cancels in time; written as {@code PT24H:100}.
 *
 * @param notice how long before the start at the latest
 */
public record RefundStep(Duration notice, int percent) {

    public RefundStep {
        if (notice.isNegative() || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Not a refund: " + percent + " % until " + notice + " before the start");
        }
    }

    /** How the settings are read. */
    public static RefundStep of(String text) {
        var parts = text.strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a refund such as PT24H:100: " + text);
        }
        return new RefundStep(Duration.parse(parts[0]), Integer.parseInt(parts[1]));
    }
}
