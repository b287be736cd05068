package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID> {

    private static final String EXCHANGED = "select e.id, e.total - e.oldTotal from Exchange e"
            + " where e.booking.id = ?1 and e.status = DONE order by e.endedAt desc, e.id";

    /** @param difference minor units; negative when money went back */
    record Exchanged(UUID id, long difference) {}

    Uni<List<Refund>> ofBooking(UUID bookingId) {
        return find("bookingId = ?1 order by owedAt, id", bookingId).list();
    }

    /** The finished exchanges of a booking, the last one first. */
    Uni<List<Exchanged>> exchanged(UUID bookingId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(EXCHANGED, Exchanged.class)
                        .setParameter(1, bookingId)
                        .getResultList());
    }
}
