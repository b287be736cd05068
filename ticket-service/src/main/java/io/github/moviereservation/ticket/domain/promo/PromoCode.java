package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Takes something off a booking's price, for some time and a number of times. */
@Entity
@Table(name = "promo_code")
public class PromoCode {

    @Id
    public UUID id;

    public String code;
    public Integer percentOff;
    public Long amountOff;
    public String currency;
    public Instant validFrom;
    public Instant validUntil;
    public Integer usageLimit;
    public Integer limitPerCustomer;
    public UUID movieId;
    public UUID theaterId;
    public boolean active;

    /** By bookings that have not come to nothing. */
    public int used;

    public Instant createdAt;

    static PromoCode of(PromoCodeDetails details, Instant now) {
        var promo = new PromoCode();
        promo.id = UUID.randomUUID();
        promo.createdAt = now;
        promo.change(details);
        return promo;
    }

    /** Codes are equal whatever their case. */
    static String keyOf(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    void change(PromoCodeDetails details) {
        code = keyOf(details.code());
        percentOff = details.percentOff();
        amountOff = details.amountOff();
        currency = details.currency();
        validFrom = details.validFrom();
        validUntil = details.validUntil();
        usageLimit = details.usageLimit();
        limitPerCustomer = details.limitPerCustomer();
        movieId = details.movieId();
        theaterId = details.theaterId();
        active = details.active();
    }

    /** Throws the rule that speaks against one more use by this customer. */
    void requireUsable(Showtime showtime, long usesOfCustomer, Instant now) {
        if (!active || (validUntil != null && !now.isBefore(validUntil))) {
            throw new PromoCodeExpiredException();
        }
        if (validFrom != null && now.isBefore(validFrom)) {
            throw new PromoCodeNotYetValidException(validFrom);
        }
        if (!isFor(showtime)) {
            throw new PromoCodeNotForShowtimeException();
        }
        if (usageLimit != null && used >= usageLimit) {
            throw PromoCodeUsedUpException.byAll();
        }
        if (limitPerCustomer != null && usesOfCustomer >= limitPerCustomer) {
            throw PromoCodeUsedUpException.byCustomer();
        }
    }

    PromoTerms terms() {
        return new PromoTerms(code, percentOff, amountOff);
    }

    boolean isFor(Showtime showtime) {
        return (movieId == null || movieId.equals(showtime.movieId))
                && (theaterId == null || theaterId.equals(showtime.theaterId))
                && (currency == null || currency.equals(showtime.currency));
    }
}
