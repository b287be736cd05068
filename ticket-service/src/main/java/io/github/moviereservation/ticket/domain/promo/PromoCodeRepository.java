package io.github.moviereservation.ticket.domain.promo;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PromoCodeRepository implements PanacheRepositoryBase<PromoCode, UUID> {

    private static final String USES_OF_CUSTOMER =
            "select count(*) from PromoCodeUse where promoCodeId = ?1 and userId = ?2";

    private static final String ADD_USE =
            "insert into promo_code_use (booking_id, promo_code_id, user_id) values (?1, ?2, ?3)";

    private static final String REMOVE_USE = """
            with gone as (delete from promo_code_use where booking_id = ?1 returning promo_code_id)
            update promo_code set used = used - 1 from gone where id = gone.promo_code_id""";

    /** The newest first. */
    Uni<List<PromoCode>> page(int page, int size) {
        return find("order by createdAt desc, id").page(page, size).list();
    }

    /** Null when there is none. */
    Uni<PromoCode> byCode(String code) {
        return find("code", code).firstResult();
    }

    /** As {@link #byCode}, locked until the transaction ends. */
    Uni<PromoCode> lockByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Null when there is none. */
    Uni<PromoCode> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Null when the booking was made without one. */
    Uni<PromoCode> usedBy(UUID bookingId) {
        return find("id = (select promoCodeId from PromoCodeUse where bookingId = ?1)", bookingId)
                .firstResult();
    }

    Uni<Long> usesOfCustomer(UUID promoCodeId, UUID userId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(USES_OF_CUSTOMER, Long.class)
                        .setParameter(1, promoCodeId)
                        .setParameter(2, userId)
                        .getSingleResult());
    }

    Uni<Void> addUse(UUID bookingId, UUID promoCodeId, UUID userId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_USE)
                        .setParameter(1, bookingId)
                        .setParameter(2, promoCodeId)
                        .setParameter(3, userId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> removeUse(UUID bookingId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE_USE)
                        .setParameter(1, bookingId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
