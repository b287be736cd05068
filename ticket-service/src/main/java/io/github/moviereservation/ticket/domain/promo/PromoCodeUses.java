package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What bookings do with promo codes. An order without one has null, and null terms. */
@ApplicationScoped
public class PromoCodeUses {

    private final PromoCodeRepository promoCodes;

    PromoCodeUses(PromoCodeRepository promoCodes) {
        this.promoCodes = promoCodes;
    }

    /** What the code would take off now; nothing is kept for the customer. */
    @WithSession
    public Uni<PromoTerms> check(String code, UUID userId, Showtime showtime) {
        return isMissing(code)
                ? Uni.createFrom().nullItem()
                : usable(promoCodes.byCode(PromoCode.keyOf(code)), userId, showtime)
                        .map(PromoCode::terms);
    }

    /**
     * Takes a use for a booking, in the transaction of the caller. The code is locked until that ends: of all who want
     * the last use, one gets it.
     */
    public Uni<PromoTerms> take(String code, UUID userId, Showtime showtime, UUID bookingId) {
        return isMissing(code)
                ? Uni.createFrom().nullItem()
                : usable(promoCodes.lockByCode(PromoCode.keyOf(code)), userId, showtime)
                        .invoke(promo -> promo.used++)
                        .call(promo -> promoCodes.addUse(bookingId, promo.id, userId))
                        .map(PromoCode::terms);
    }

    /** Whether the booking's code, if it has one, is for this showtime too; fails when it is not. */
    public Uni<Void> requireFor(UUID bookingId, Showtime showtime) {
        return promoCodes
                .usedBy(bookingId)
                .invoke(promo -> {
                    if (promo != null && !promo.isFor(showtime)) {
                        throw new PromoCodeNotForShowtimeException();
                    }
                })
                .replaceWithVoid();
    }

    /** Gives the booking's use back, once, in the transaction of the caller. */
    public Uni<Void> giveBack(UUID bookingId) {
        return promoCodes.removeUse(bookingId);
    }

    private Uni<PromoCode> usable(Uni<PromoCode> found, UUID userId, Showtime showtime) {
        return found.onItem()
                .ifNull()
                .failWith(UnknownPromoCodeException::new)
                .call(promo -> promoCodes
                        .usesOfCustomer(promo.id, userId)
                        .invoke(uses -> promo.requireUsable(showtime, uses, Instant.now())));
    }

    private static boolean isMissing(String code) {
        return code == null || code.isBlank();
    }
}
