package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.booking.BookingExchanged;
import io.github.moviereservation.ticket.domain.booking.Failure;
import io.github.moviereservation.ticket.domain.booking.Price;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.seats.Hold.Line;
import io.github.moviereservation.ticket.domain.seats.SoldSeats;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Other seats for a confirmed booking, or everything as it was. Every transition is called under the booking's lock and
 * answers whether it took place; {@code refundDue} and {@code releaseDue} are what is still owed.
 */
@Entity
@Table(name = "exchange")
public class Exchange {

    /** The id of its payment, too. */
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Booking booking;

    @ManyToOne(fetch = FetchType.LAZY)
    public Showtime showtime;

    public UUID holdId;

    @Enumerated(EnumType.STRING)
    public ExchangeStatus status = ExchangeStatus.PENDING;

    @JdbcTypeCode(SqlTypes.JSON)
    public SeatPlan seats;

    public long oldTotal;

    /** What the promo code takes off now; null as long as the seats are not held, as is the total. */
    public Long discount;

    public Long total;

    /** Why it failed; null unless it did. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Failure failure;

    /** Of one that failed whatever was charged, else the difference. */
    public boolean refundDue;

    public boolean releaseDue;

    /** Whether the customer was told that it is still running. */
    public boolean deferred;

    public Instant createdAt;
    public Instant paidAt;
    public Instant endedAt;
    public Instant recoverAt;
    public int attempts;

    static Exchange open(Booking booking, Showtime showtime, SeatPlan seats, Instant now, Instant until) {
        var exchange = new Exchange();
        exchange.id = UUID.randomUUID();
        exchange.booking = booking;
        exchange.showtime = showtime;
        exchange.holdId = UUID.randomUUID();
        exchange.seats = seats;
        exchange.oldTotal = booking.total;
        exchange.createdAt = now;
        exchange.recoverAt = until;
        booking.exchange.begin(exchange.id);
        return exchange;
    }

    /** What the held seats make of the booking's price; fixed once, before the payment. */
    boolean price(List<Line> held, Instant until) {
        if (status != ExchangeStatus.PENDING || total != null) {
            return false;
        }
        seats = seats.priced(held, showtime);
        var price = Price.of(seats.lines(), booking.promo);
        discount = price.discount();
        total = price.total();
        recoverAt = until;
        return true;
    }

    /** From here on seat-service is asked: nobody gets in any more until it has answered. */
    boolean pay(Instant now, Instant until) {
        if (status != ExchangeStatus.PENDING) {
            return false;
        }
        status = ExchangeStatus.PAID;
        paidAt = now;
        recoverAt = until;
        attempts = 0;
        booking.exchange.swap();
        return true;
    }

    /** @param charged whether something may have been charged, or may still be */
    boolean fail(Failure reason, boolean charged, Instant now, Instant until) {
        if (!status.isRunning()) {
            return false;
        }
        status = ExchangeStatus.FAILED;
        failure = reason;
        endedAt = now;
        releaseDue = true;
        refundDue = charged && isDearer();
        recoverAt = until;
        attempts = 0;
        if (paidAt == null) {
            leaveBooking();
        }
        return true;
    }

    /** The hold is free for certain; only now a booking whose seats may have been exchanged is as it was. */
    void released() {
        releaseDue = false;
        leaveBooking();
        finishStep();
    }

    /** The refusal was overtaken: the seats are exchanged. */
    boolean revive(Instant now) {
        if (status != ExchangeStatus.FAILED || !releaseDue || !booking.exchange.isOf(id)) {
            return false;
        }
        status = ExchangeStatus.PAID;
        failure = null;
        endedAt = null;
        releaseDue = false;
        refundDue = false;
        recoverAt = now;
        return true;
    }

    /** The booking has the seats; null when this took place before. */
    BookingExchanged finish(SoldSeats sold, TicketCodes codes, Instant now, Instant until) {
        if (status != ExchangeStatus.PAID) {
            return null;
        }
        var fromSeats = booking.tickets.stream().map(ticket -> ticket.seat).toList();
        var change = new BookingExchanged(now, booking.showtime.id, fromSeats, difference());
        status = ExchangeStatus.DONE;
        endedAt = now;
        seats = seats.named(sold.lines());
        booking.exchange(showtime, holdId, discount, total);
        booking.tickets.forEach(ticket -> {
            var seat = seats.seatOf(ticket);
            ticket.exchange(seat.toPriced(), !seat.isIn(sold.lines()), sold.showtimeVersion());
            ticket.issue(now, codes);
        });
        refundDue = difference() < 0;
        recoverAt = until;
        finishStep();
        return change;
    }

    void refunded() {
        refundDue = false;
        finishStep();
    }

    /** One that is due stays so: its provider has told news since this try began. */
    void postpone(Instant now, Instant until) {
        if (recoverAt != null) {
            recoverAt = recoverAt.isAfter(now) ? until : recoverAt;
            attempts++;
            deferred |= status.isRunning();
        }
    }

    /** Minor units; negative when money goes back, null as long as the seats are not held. */
    public Long difference() {
        return total == null ? null : Long.valueOf(total - oldTotal);
    }

    public boolean isDearer() {
        return total != null && total > oldTotal;
    }

    private void leaveBooking() {
        if (booking.exchange.isOf(id)) {
            booking.exchange.end();
        }
    }

    private void finishStep() {
        attempts = 0;
        if (!status.isRunning() && !releaseDue && !refundDue) {
            recoverAt = null;
        }
    }
}
