package io.github.moviereservation.ticket.domain.seats;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * The seats, which seat-service owns. Every call can be repeated without a second effect. A refusal fails with the
 * {@link SeatsRefusedException} to pass on, a service that does not answer with {@link SeatsUnavailableException}: then
 * nobody knows whether the call had its effect.
 */
public interface Seats {

    Uni<Hold> find(UUID holdId);

    /**
     * @param holdId chosen by the caller, so that a repeated call answers the same hold
     * @param accessible whether wheelchair spaces and the seats beside them are asked for
     * @param staff whether somebody at the counter asks, whose open holds are not limited
     */
    Uni<Hold> hold(UUID holdId, UUID userId, UUID showtimeId, List<String> seats, boolean accessible, boolean staff);

    /** Gives the hold three more minutes, once, while its payment runs. */
    Uni<Hold> extend(UUID holdId, UUID bookingId);

    /** Sells the seats; those of an expired hold too when all of them are still free. */
    Uni<Hold> confirm(UUID holdId, UUID bookingId, UUID userId);

    /**
     * Sells the seats of a hold to a booking that has others, and frees those: all of it, or nothing.
     *
     * @param keep seats of the booking that it keeps, when the hold is of the same showtime
     */
    Uni<SoldSeats> exchange(UUID bookingId, UUID holdId, UUID userId, List<String> keep);

    /** Frees a hold that was not confirmed; one that is still on its way is refused when it comes. */
    Uni<Void> release(UUID holdId);

    /** Frees the sold seats of a booking. */
    Uni<Void> releaseSold(UUID bookingId);
}
