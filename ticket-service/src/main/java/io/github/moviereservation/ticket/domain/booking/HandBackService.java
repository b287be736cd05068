package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Notes that the refund of a counter sale left a till, once: of two desks, one hands it back. */
@ApplicationScoped
public class HandBackService {

    private final BookingRepository bookings;

    HandBackService(BookingRepository bookings) {
        this.bookings = bookings;
    }

    /** @param staff whose till the money is taken from */
    @WithTransaction
    public Uni<Booking> handBack(UUID id, UUID staff) {
        return bookings.lock(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Booking"))
                .invoke(booking -> {
                    requireOwed(booking);
                    booking.sale.handBack(staff, Instant.now().truncatedTo(ChronoUnit.MICROS));
                });
    }

    private static void requireOwed(Booking booking) {
        if (booking.sale.handedBackAt != null) {
            throw new HandedBackException(booking.sale);
        }
        if (!booking.isToBeHandedBack()) {
            throw new NothingToHandBackException();
        }
    }
}
