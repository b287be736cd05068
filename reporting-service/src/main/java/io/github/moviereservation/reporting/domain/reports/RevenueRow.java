package io.github.moviereservation.reporting.domain.reports;

/**
 * Money in minor units. A sale counts on its day with its money, tickets and booking, whatever becomes of it later; a
 * refund takes its money away on its own day.
 */
public record RevenueRow(
        String key, String label, String currency, long gross, long refunds, long net, long tickets, long bookings) {

    static RevenueRow none(String key, String currency) {
        return new RevenueRow(key, key, currency, 0, 0, 0, 0, 0);
    }
}
