package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps the promo codes. Bookings made with a code keep what it took off, whatever becomes of it. */
@ApplicationScoped
public class PromoCodeService {

    private final PromoCodeRepository promoCodes;

    PromoCodeService(PromoCodeRepository promoCodes) {
        this.promoCodes = promoCodes;
    }

    @WithSession
    public Uni<Page<PromoCode>> list(PageQuery page) {
        return promoCodes
                .page(page.page(), page.size())
                .chain(found -> promoCodes.count().map(total -> Page.of(found, page, total)));
    }

    @WithSession
    public Uni<PromoCode> get(UUID id) {
        return required(promoCodes.findById(id));
    }

    @WithTransaction
    public Uni<PromoCode> create(PromoCodeDetails details) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return promoCodes.persist(PromoCode.of(details, now)).call(this::flush);
    }

    @WithTransaction
    public Uni<PromoCode> change(UUID id, PromoCodeDetails details) {
        return required(promoCodes.lock(id))
                .invoke(promo -> promo.change(details))
                .call(this::flush);
    }

    /** The code is the one thing here that can collide. */
    private Uni<Void> flush(PromoCode promo) {
        return promoCodes
                .flush()
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new PromoCodeTakenException(promo.code));
    }

    private static Uni<PromoCode> required(Uni<PromoCode> found) {
        return found.onItem().ifNull().failWith(() -> new NotFoundProblem("Promo code"));
    }
}
