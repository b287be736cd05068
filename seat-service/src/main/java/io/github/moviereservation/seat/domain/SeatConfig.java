package io.github.moviereservation.seat.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "seat")
public interface SeatConfig {

    Hold hold();

    Sweep sweep();

    Reconcile reconcile();

    Map map();

    LoneSeat loneSeat();

    Accessible accessible();

    Blocks blocks();

    interface Map {

        /** The longest that another replica's change may stay unseen in a seat map. */
        @WithDefault("1s")
        Duration maxAge();

        /** Seat maps kept in memory, a few KiB each. */
        @WithDefault("2000")
        int mostInMemory();

        /** Seat maps kept as the text that is sent, some 30 KiB each. */
        @WithDefault("300")
        int mostWritten();
    }

    interface LoneSeat {

        /** With a larger share of the seats taken, a single seat may be left alone. */
        @WithDefault("0.9")
        double waivedAbove();

        /** Most suggestions that a refusal brings. */
        @WithDefault("3")
        int suggestions();
    }

    interface Accessible {

        /** This long before the start, wheelchair spaces and the seats beside them are for everybody. */
        @WithDefault("1h")
        Duration releaseBefore();
    }

    interface Blocks {

        /** This long before the start, house seats are free for everybody. */
        @WithDefault("30m")
        Duration releaseBefore();

        /** Pause between two looks for house seats to release. */
        @WithDefault("30s")
        Duration every();
    }

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

        /** Showtimes of which something changed or came within this time are compared each time. */
        @WithDefault("15m")
        Duration window();

        /** Every showtime that is not over for a day is compared within this time, whether it changed or not. */
        @WithDefault("30m")
        Duration allWithin();

        /** Most showtimes of one comparison, those first that were compared longest ago. */
        @WithDefault("1000")
        int most();

        /** A statement that takes longer is given up. */
        @WithDefault("30s")
        Duration timeout();

        /**
         * How long a sale and what the events say of its booking may differ: from the last change of the seat or the
         * arrival of the last event on. Events come late, and a cancelled booking's seats are released after its refund.
         */
        @WithDefault("10m")
        Duration bookingGrace();

        /** Pause between two counts of the open holds and of what comparisons have found. */
        @WithDefault("15s")
        Duration countEvery();
    }
}
