package io.github.moviereservation.seat.domain.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Seats kept for one customer, at the prices agreed when they were chosen (minor units). */
public record Hold(
        UUID id,
        UUID showtimeId,
        UUID userId,
        Status status,
        List<Line> lines,
        String currency,
        Instant expiresAt,
        boolean extendedByCustomer,
        boolean extendedForPayment,
        UUID bookingId) {

    /** The showtime of a hold that was released before it came, see {@link UnplacedHolds}. */
    static final UUID NOWHERE = new UUID(0, 0);

    /** A hold past its time is EXPIRED to everybody, also before the sweeper has freed its seats. */
    public enum Status {
        ACTIVE,
        CONFIRMED,
        RELEASED,
        EXPIRED
    }

    public record Line(String seat, String kind, long price) {}

    public List<String> seats() {
        return lines.stream().map(Line::seat).toList();
    }

    public long total() {
        return lines.stream().mapToLong(Line::price).sum();
    }

    /** Whether it was released before it came: then it never had a seat, and nobody is to see it. */
    public boolean wasNeverPlaced() {
        return showtimeId.equals(NOWHERE);
    }

    public boolean isOpen(Instant now) {
        return status == Status.ACTIVE && expiresAt.isAfter(now);
    }

    public boolean isOver() {
        return status == Status.RELEASED || status == Status.EXPIRED;
    }

    public Hold ended(Status end) {
        return with(end, expiresAt, extendedByCustomer, extendedForPayment, bookingId);
    }

    public Hold confirmed(UUID booking) {
        return with(Status.CONFIRMED, expiresAt, extendedByCustomer, extendedForPayment, booking);
    }

    /**
     * Confirmed by a booking that gives another hold up for this one.
     *
     * @param withKept its own lines and those that the booking takes along, in reading order
     */
    public Hold exchangedFor(UUID booking, List<Line> withKept) {
        return new Hold(
                id,
                showtimeId,
                userId,
                Status.CONFIRMED,
                List.copyOf(withKept),
                currency,
                expiresAt,
                extendedByCustomer,
                extendedForPayment,
                booking);
    }

    /** Its booking has another hold now. */
    public Hold givenUp() {
        return with(Status.RELEASED, expiresAt, extendedByCustomer, extendedForPayment, null);
    }

    public Hold extendedByCustomer(Duration time) {
        return with(status, expiresAt.plus(time), true, extendedForPayment, bookingId);
    }

    public Hold extendedForPayment(Duration time) {
        return with(status, expiresAt.plus(time), extendedByCustomer, true, bookingId);
    }

    private Hold with(Status status, Instant expiresAt, boolean byCustomer, boolean forPayment, UUID bookingId) {
        return new Hold(id, showtimeId, userId, status, lines, currency, expiresAt, byCustomer, forPayment, bookingId);
    }
}
