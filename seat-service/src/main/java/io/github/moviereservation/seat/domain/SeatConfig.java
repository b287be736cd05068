package io.github.moviereservation.seat.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "seat")
public interface SeatConfig {

    Hold hold();

    Sweep sweep();

    Reconcile reconcile();

    interface Hold {

        /** How long a new hold lasts. */
        @WithDefault("10m")
        Duration time();

        /** How much longer a hold lasts after each of its two extensions: the customer's and the payment's. */
        @WithDefault("3m")
        Duration extension();

        /** Most seats in one hold. */
        @WithDefault("10")
        int maxSeats();

        /** Most open holds of one customer on one showtime; staff are exempt. */
        @WithDefault("2")
        int maxOpen();
    }

    interface Sweep {

        /** Pause between two sweeps of expired holds. */
        @WithDefault("1s")
        Duration every();

        /** Most holds that one statement frees. */
        @WithDefault("200")
        int batch();
    }

    interface Reconcile {

        /** Pause between two comparisons of seats, ledger and sales. */
        @WithDefault("60s")
        Duration every();

        /** Showtimes whose ledger grew within this time are compared. */
        @WithDefault("15m")
        Duration window();

        /** Pause between two counts of the open holds. */
        @WithDefault("15s")
        Duration countHoldsEvery();
    }
}
