package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class TicketRepository {

    private static final String BOOKING_OF = "select t.booking.id from Ticket t where t.code = ?1";

    private final BookingRepository bookings;

    TicketRepository(BookingRepository bookings) {
        this.bookings = bookings;
    }

    /**
     * With its whole booking, which is locked until the transaction ends, as for every change of a booking. Null when no
     * ticket has this code, or not any more.
     */
    public Uni<Ticket> lock(String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery(BOOKING_OF, UUID.class)
                        .setParameter(1, code)
                        .getSingleResultOrNull())
                .chain(id -> id == null ? Uni.createFrom().nullItem() : bookings.lock(id))
                .map(booking -> booking == null ? null : of(booking, code));
    }

    private static Ticket of(Booking booking, String code) {
        return booking.tickets.stream()
                .filter(ticket -> code.equals(ticket.code))
                .findFirst()
                .orElse(null);
    }
}
