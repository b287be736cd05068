package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    /** With its booking and showtime; null when no ticket has this code, or not any more. */
    public Uni<Ticket> byCode(String code) {
        return find("from Ticket t join fetch t.booking b join fetch b.showtime where t.code = ?1", code)
                .firstResult();
    }
}
