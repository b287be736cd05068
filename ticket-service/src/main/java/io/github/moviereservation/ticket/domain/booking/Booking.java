package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.promo.PromoTerms;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Seats for money, or neither. Every transition is called under the row's lock, answers whether it took place, and
 * leaves in {@code refundStatus} and {@code releaseDue} what is still owed to the customer and to the seats.
 */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    public UUID id;

    public String reference;
    public UUID userId;
    public String email;

    @Embedded
    public Sale sale;

    @ManyToOne(fetch = FetchType.LAZY)
    public Showtime showtime;

    public UUID holdId;

    /** Whether the hold was made for this booking, so that nobody else can use it afterwards. */
    public boolean ownHold;

    @Enumerated(EnumType.STRING)
    public BookingStatus status = BookingStatus.PENDING;

    public int version = 1;

    /** What its promo code takes off; null without one. */
    @JdbcTypeCode(SqlTypes.JSON)
    public PromoTerms promo;

    public long discount;
    public long total;
    public String currency;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<Ticket> tickets = new ArrayList<>();

    /** Why it failed; null unless it did. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Failure failure;

    @Enumerated(EnumType.STRING)
    public CancelReason cancelReason;

    @Enumerated(EnumType.STRING)
    public RefundStatus refundStatus;

    /** Null while nobody knows whether there was a payment at all. */
    public Long refundAmount;

    public boolean releaseDue;

    @Embedded
    public ExchangeState exchange = new ExchangeState();

    public Instant createdAt;
    public Instant paidAt;
    public Instant confirmedAt;
    public Instant cancelledAt;
    public Instant failedAt;
    public Instant recoverAt;
    public int attempts;

    /** What the seats cost; fixed once, before the payment. */
    boolean price(List<PricedSeat> seats, Instant until) {
        if (status != BookingStatus.PENDING || !tickets.isEmpty()) {
            return false;
        }
        seats.forEach(seat -> tickets.add(Ticket.of(this, tickets.size(), seat)));
        var price = Price.of(seats, promo);
        discount = price.discount();
        total = price.total();
        recoverAt = until;
        return true;
    }

    /** @param until how long the caller has to confirm the seats before the recovery job does */
    boolean pay(Instant now, Instant until) {
        if (status == BookingStatus.FAILED) {
            if (refundStatus != RefundStatus.REFUNDED) {
                // The payment came through after this booking was given up.
                oweRefund(total);
                recoverAt = now;
            }
            return false;
        }
        if (status != BookingStatus.PENDING) {
            return false;
        }
        move(BookingStatus.PAID);
        paidAt = now;
        recoverAt = until;
        // From here on, tries to sell the seats are counted, not those to get paid.
        attempts = 0;
        return true;
    }

    boolean confirm(Instant now, TicketCodes codes) {
        if (status == BookingStatus.FAILED) {
            // The seats were sold to this booking after it was given up.
            releaseDue = true;
            recoverAt = now;
            return false;
        }
        if (status != BookingStatus.PAID) {
            return false;
        }
        move(BookingStatus.CONFIRMED);
        confirmedAt = now;
        tickets.forEach(ticket -> ticket.issue(now, codes));
        finishStep();
        return true;
    }

    /** @param until how long the caller has to give back money and seats before the recovery job does */
    boolean fail(Failure reason, boolean release, Instant now, Instant until) {
        if (!status.isRunning()) {
            return false;
        }
        if (status == BookingStatus.PAID) {
            oweRefund(total);
        }
        move(BookingStatus.FAILED);
        failure = reason;
        failedAt = now;
        releaseDue = release;
        recoverAt = until;
        finishStep();
        return true;
    }

    /** As {@link #fail}, when a payment may still come through: whatever there is goes back. */
    boolean abandon(Failure reason, Instant now, Instant until) {
        var unpaid = status == BookingStatus.PENDING;
        var failed = fail(reason, true, now, until);
        if (failed && unpaid) {
            refundStatus = RefundStatus.PENDING;
            recoverAt = until;
        }
        return failed;
    }

    /** @param refund minor units; the rest of the payment stays */
    boolean cancel(CancelReason reason, long refund, Instant now, Instant until) {
        if (status != BookingStatus.CONFIRMED || exchange.swapping) {
            return false;
        }
        move(BookingStatus.CANCELLED);
        cancelReason = reason;
        cancelledAt = now;
        oweRefund(refund);
        releaseDue = true;
        recoverAt = until;
        return true;
    }

    /** The seats are those of another hold now; its tickets are told one by one. */
    public void exchange(Showtime other, UUID hold, long newDiscount, long newTotal) {
        showtime = other;
        holdId = hold;
        ownHold = true;
        discount = newDiscount;
        total = newTotal;
        version++;
        exchange.end();
    }

    /** @param amount what the payment provider returned; 0 when it had nothing */
    boolean refunded(long amount) {
        if (refundStatus != RefundStatus.PENDING) {
            return false;
        }
        refundStatus = amount > 0 || status == BookingStatus.CANCELLED ? RefundStatus.REFUNDED : null;
        refundAmount = refundStatus == null ? null : Long.valueOf(amount);
        finishStep();
        return amount > 0;
    }

    void released() {
        releaseDue = false;
        finishStep();
    }

    /** One that is due stays so: its provider has told news since this try began. */
    void postpone(Instant now, Instant until) {
        if (recoverAt != null) {
            recoverAt = recoverAt.isAfter(now) ? until : recoverAt;
            attempts++;
        }
    }

    public String promoCode() {
        return promo == null ? null : promo.code();
    }

    public boolean owesRefund() {
        return refundStatus == RefundStatus.PENDING;
    }

    /** A refund of the counter that is still in the till. */
    public boolean isToBeHandedBack() {
        return sale.isAtCounter() && status == BookingStatus.CANCELLED && refundAmount > 0 && sale.handedBackAt == null;
    }

    private void oweRefund(long amount) {
        refundAmount = amount;
        refundStatus = RefundStatus.PENDING;
    }

    private void move(BookingStatus next) {
        status = next;
        version++;
    }

    private void finishStep() {
        attempts = 0;
        if (!status.isRunning() && !releaseDue && !owesRefund()) {
            recoverAt = null;
        }
    }
}
