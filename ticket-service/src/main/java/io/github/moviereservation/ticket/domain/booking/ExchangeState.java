package io.github.moviereservation.ticket.domain.booking;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whether a booking is about to get other seats. */
@Embeddable
public class ExchangeState {

    /** The exchange that is running; null without one. */
    public UUID exchangeId;

    /** Which seats the booking has is being decided: nobody gets in, and nothing else changes it. */
    public boolean swapping;

    public boolean isRunning() {
        return exchangeId != null;
    }

    public boolean isOf(UUID exchange) {
        return exchange.equals(exchangeId);
    }

    public void begin(UUID exchange) {
        exchangeId = exchange;
    }

    public void swap() {
        swapping = true;
    }

    public void end() {
        exchangeId = null;
        swapping = false;
    }
}
