package io.github.moviereservation.ticket.domain.exchange;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ExchangeReader {

    private final ExchangeRepository exchanges;

    ExchangeReader(ExchangeRepository exchanges) {
        this.exchanges = exchanges;
    }

    /** The last one first. */
    @WithSession
    public Uni<List<Exchange>> ofBooking(UUID bookingId) {
        return exchanges.ofBooking(bookingId);
    }

    /** With its booking; null when there is none. */
    @WithSession
    Uni<Exchange> find(UUID id) {
        return exchanges.whole(id);
    }
}
