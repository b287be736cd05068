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

    void issue(Instant now, TicketCodes codes) {
        issue++;
        code = codes.sign(new TicketClaims(id, booking.showtime.id, booking.reference, issue, seat));
        issuedAt = now;
    }

    boolean isUsed() {
        return scannedAt != null;
    }

    public boolean isIssued() {
        return code != null;
    }
}
