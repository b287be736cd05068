package io.github.moviereservation.ticket.client;

import java.util.Locale;
import java.util.Set;

/** Minor units as Stripe counts them: as ISO 4217 does, but for currencies that lost their decimals since. */
final class StripeAmount {

    private static final Set<String> WITH_OLD_DECIMALS = Set.of("ISK", "UGX");
    private static final long OLD_FACTOR = 100;

    private StripeAmount() {}

    static long of(long amount, String currency) {
        return Math.multiplyExact(amount, factor(currency));
    }

    /** The other way round. */
    static long from(long stripeAmount, String stripeCurrency) {
        return stripeAmount / factor(stripeCurrency.toUpperCase(Locale.ROOT));
    }

    static String code(String currency) {
        return currency.toLowerCase(Locale.ROOT);
    }

    private static long factor(String currency) {
        return WITH_OLD_DECIMALS.contains(currency) ? OLD_FACTOR : 1;
    }
}
