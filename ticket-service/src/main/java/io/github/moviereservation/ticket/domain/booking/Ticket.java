package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.code.TicketClaims;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One seat of a booking. It admits nobody before it has a {@code code}. */
@Entity
@Table(name = "ticket")
public class Ticket {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "booking_id")
    public Booking booking;

    public int position;
    public String seat;
    public String kind;
    public String type;
    public long price;
    public String code;

    /** The seat as it was sold, when its showtime has moved since; null while it is the one that the ticket has. */
    public String soldSeat;

    /** The version of the showtime that the seat was sold at: moves of later ones change it; -1 when all do. */
    public int soldVersion = -1;

    /** How many codes it has had. */
    public int issue;

    public Instant issuedAt;

    /** Whether the showtime moved to a room without an equal of this seat. */
    public boolean seatLost;

    /** When it admitted somebody; null until then. Only the door writes it. */
    @Column(insertable = false, updatable = false)
    public Instant scannedAt;

    @Column(insertable = false, updatable = false)
    public UUID scannedBy;

    /** What the scanning device called itself; may be null. */
    @Column(insertable = false, updatable = false)
    public String door;

    static Ticket of(Booking booking, int position, PricedSeat priced) {
        var ticket = new Ticket();
        ticket.id = UUID.randomUUID();
        ticket.booking = booking;
        ticket.position = position;
        ticket.seat = priced.seat();
        ticket.kind = priced.kind();
        ticket.type = priced.type();
        ticket.price = priced.price();
        return ticket;
    }

    /**
     * It has another seat now, and needs another code.
     *
     * @param isLost whether its showtime moved, at this version or before, to a room without an equal of the seat
     */
    public void exchange(PricedSeat priced, boolean isLost, int showtimeVersion) {
        seat = priced.seat();
        kind = priced.kind();
        price = priced.price();
        soldSeat = null;
        soldVersion = showtimeVersion;
        seatLost = isLost;
    }

    public void issue(Instant now, TicketCodes codes) {
        issue++;
        code = codes.sign(new TicketClaims(id, booking.showtime.id, booking.reference, issue, seat));
        issuedAt = now;
    }

    public boolean isUsed() {
        return scannedAt != null;
    }

    public boolean isIssued() {
        return code != null;
    }
}
